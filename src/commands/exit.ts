/** Exit codes, the same for every command (docs: cli contract). */
export const EXIT = { done: 0, findings: 1, cannotRun: 2, deadline: 3, bug: 70 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
