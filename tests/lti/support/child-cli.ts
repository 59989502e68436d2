/** `waymark platform …` alone in a process. */
import { Command } from 'commander';
import { register } from '../../../src/cli/commands/platform';

const program = new Command('waymark');
register(program);
program.parseAsync().catch((error: Error & { help?: string }) => {
  process.stderr.write(`${error.message}\n${error.help ?? ''}\n`);
  process.exit(1);
});
