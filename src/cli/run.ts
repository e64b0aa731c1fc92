import { isatty } from 'node:tty';
import type { Day } from '../calendar/day.ts';
import type { Io } from '../commands/io.ts';
import { VERSION } from '../commands/version.ts';

/** Runs one command line with the real process: the only place that touches it. Resolves to the exit code. */
export async function run(process: NodeJS.Process): Promise<number> {
  const argv = process.argv.slice(2);
  // Answered before anything is loaded, so that editors and scripts may ask often.
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    process.stdout.write(`${VERSION}\n`);
    return 0;
  }
  // A reader that closes early (`hoi status | head`) is no error.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' ? process.exit(0) : undefined));
  const io: Io = {
    cwd: process.cwd(),
    env: process.env,
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    isTerminal: { stdout: process.stdout.isTTY === true, stderr: process.stderr.isTTY === true },
    // Standard input is opened only when somebody is asked.
    get terminal() {
      return isatty(0) && process.stderr.isTTY ? { input: process.stdin, output: process.stderr } : undefined;
    },
    columns: process.stdout.columns ?? 100,
    today: localDay,
  };
  const { main } = await import('./main.ts');
  return await main(argv, io);
}

function localDay(): Day {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}` as Day;
}
