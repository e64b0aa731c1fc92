import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/setup.ts',
    // On two processors one would be left idle.
    maxWorkers: '100%',
    // Generous: slow disks and busy machines are no failures.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
