/** The commands of an administrator alone in a process. */
import { Command } from 'commander';
import { register as admin } from '../../../src/cli/commands/admin';
import { register as keys } from '../../../src/cli/commands/keys';
import { register as platform } from '../../../src/cli/commands/platform';

const program = new Command('waymark');
for (const register of [admin, keys, platform]) register(program);
program.parseAsync().catch((error: Error & { help?: string }) => {
  process.stderr.write(`${error.message}\n${error.help ?? ''}\n`);
  process.exit(1);
});
