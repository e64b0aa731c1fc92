import { CannotRun } from '../findings/cannot-run.ts';
import type { Lang, Words } from '../i18n/lang.ts';
import { visible } from '../render/visible.ts';
import type { Io } from './io.ts';

/** Questions that somebody at a terminal answers; tests answer them without one. */
export interface Asker {
  /** A line of text; `wrong` says what keeps an answer from being taken. */
  readonly text: (
    question: Words,
    more?: { readonly usual?: string; readonly wrong?: (answer: string) => Words | undefined },
  ) => Promise<string>;
  readonly choice: <T extends string>(question: Words, choices: readonly (readonly [T, Words])[], usual?: T) => Promise<T>;
}

/** Asks on the terminal; what is asked and answered goes to standard error, so that standard output keeps the result alone. */
export async function terminalAsker({ input, output }: NonNullable<Io['terminal']>, lang: Lang): Promise<Asker> {
  const [{ default: line }, { default: select }] = await Promise.all([import('@inquirer/input'), import('@inquirer/select')]);
  const streams = { input, output };
  return {
    text: (question, { usual, wrong } = {}) =>
      answered(
        line(
          {
            message: question[lang],
            ...(usual === undefined ? {} : { default: usual }),
            validate: (answer) => {
              const words = wrong?.(answer);
              return words === undefined ? true : visible(words[lang]);
            },
          },
          streams,
        ),
      ),
    choice: (question, choices, usual) =>
      answered(
        select(
          {
            message: question[lang],
            choices: choices.map(([value, words]) => ({ value, name: words[lang] })),
            ...(usual === undefined ? {} : { default: usual }),
            theme: { style: { keysHelpTip: () => KEYS[lang] } },
          },
          streams,
        ),
      ),
  };
}

const KEYS: Words = { vi: '↑ ↓ để chọn, Enter để nhận', en: '↑ ↓ to choose, Enter to take' };

/** An answer, or the end of the command when somebody pressed Ctrl+C. */
async function answered<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError')
      throw new CannotRun({ vi: 'đã dừng theo ý người dùng, chưa ghi tệp nào', en: 'stopped as asked, nothing was written' });
    throw error;
  }
}
