#!/usr/bin/env node
/** The `waymark` command, built. In a clone it is started by run.mjs, which adds `test` and `build`. */
import { Command } from 'commander';
import { ConfigError } from '../app/config';
import { StartError } from '../app/data-folder';
import { WaymarkError } from '../shared/errors';
import { register as registerExport } from './commands/export';
import { register as registerMigrate } from './commands/migrate';
import { register as registerPlatform } from './commands/platform';
import { register as registerSearch } from './commands/search';
import { register as registerSettings } from './commands/settings';
import { register as registerStandards } from './commands/standards';
import { register as registerStart } from './commands/start';

const program = new Command('waymark')
  .description('Tags courses and coursework with career-cluster knowledge and skills, by LTI 1.3.')
  .showHelpAfterError()
  .addHelpText('after', '\nIn a clone also: waymark test [jest options], waymark build');

const commands = [
  registerStart,
  registerPlatform,
  registerStandards,
  registerSearch,
  registerExport,
  registerMigrate,
  registerSettings,
];
for (const register of commands) register(program);

program.parseAsync().catch((error: unknown) => {
  console.error(explain(error));
  process.exit(1);
});

/** What people can mend is one message; anything else is a defect and shows its stack. */
function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof StartError) return error.message;
  if (error instanceof WaymarkError) return [error.message, error.help].filter(Boolean).join('\n');
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
