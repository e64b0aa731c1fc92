/** `npm start`: everything from a fresh clone to the 2016 report of data/. */
import { installWhatIsMissing, node, root } from './install.mjs';

installWhatIsMissing();
process.exitCode =
  node('--import', 'tsx', 'scripts/build.ts') ||
  node('bin/hoi.js', 'check', '--root', root) ||
  node('bin/hoi.js', 'report', '--year', '2016', '--root', root);
