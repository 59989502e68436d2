import type { Command } from 'commander';
import { settingsPage } from '../../app/settings';

/** `waymark settings`: the page docs/settings.md. */
export function register(program: Command): void {
  program
    .command('settings')
    .description('print all settings, as in docs/settings.md')
    .action(() => {
      process.stdout.write(settingsPage());
    });
}
