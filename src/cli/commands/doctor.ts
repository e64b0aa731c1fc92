import { command, type Making } from '../define.ts';

/** `hoi doctor` on the command line. */
export function defineDoctor(making: Making): void {
  command(
    making,
    ['doctor', 'kham'],
    { vi: 'khám máy: máy này và bản sao này còn thiếu gì, bổ sung thế nào', en: 'what this machine and this clone lack, and the remedy' },
    { dated: false, json: true },
    ['hoi doctor', 'hoi doctor --json'],
  ).action(async (options) => {
    const { runDoctor } = await import('../../commands/doctor.ts');
    making.done(await runDoctor(options, making.context));
  });
}
