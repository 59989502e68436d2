#!/usr/bin/env node
/** The `waymark` command, built. In a clone it is started by run.mjs, which adds `test` and `build`. */
import { Command } from 'commander';
import { ConfigError } from '../app/config';
import { StartError } from '../app/data-folder';
import { WaymarkError } from '../shared/errors';

/** Loaded only when asked for, so that a search does not wait for the server's parts. In the order of the help. */
const commands: Record<string, () => Promise<{ register(program: Command): void }>> = {
  start: () => import('./commands/start.js'),
  platform: () => import('./commands/platform.js'),
  keys: () => import('./commands/keys.js'),
  admin: () => import('./commands/admin.js'),
  'case-client': () => import('./commands/case-client.js'),
  standards: () => import('./commands/standards.js'),
  search: () => import('./commands/search.js'),
  export: () => import('./commands/export.js'),
  migrate: () => import('./commands/migrate.js'),
  settings: () => import('./commands/settings.js'),
};

async function main(): Promise<void> {
  const program = new Command('waymark')
    .description('Tags courses and coursework with career-cluster knowledge and skills, by LTI 1.3.')
    .showHelpAfterError()
    .addHelpText('after', '\nIn a clone also: waymark test [jest options], waymark build');
  const asked = commands[process.argv[2] ?? ''];
  for (const load of asked ? [asked] : Object.values(commands)) (await load()).register(program);
  await program.parseAsync();
}

main().catch((error: unknown) => {
  console.error(explain(error));
  process.exit(1);
});

/** What people can mend is one message; anything else is a defect and shows its stack. */
function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof StartError) return error.message;
  if (error instanceof WaymarkError) return [error.message, error.help].filter(Boolean).join('\n');
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
