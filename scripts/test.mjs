/** `npm test`: installs what is missing, builds, and runs every test; further arguments go to vitest. */
import { installWhatIsMissing, node } from './install.mjs';

installWhatIsMissing();
process.exitCode = node('--import', 'tsx', 'scripts/build.ts') || node('node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2));
