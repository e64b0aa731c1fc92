import type { Day } from '../calendar/day.ts';

/** Everything that a command may touch outside its arguments; tests hand in their own. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Whether the streams are terminals: only there colour and progress. */
  readonly isTerminal: { readonly stdout: boolean; readonly stderr: boolean };
  /** Where somebody can be asked; undefined when nobody sits there. */
  readonly terminal?: { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream } | undefined;
  readonly columns: number;
  /** The day on which the command runs, where its user is. */
  readonly today: () => Day;
}
