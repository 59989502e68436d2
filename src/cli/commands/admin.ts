/** `waymark admin`: the way into the administrator's page. Whoever can run commands on the server runs this Waymark. */
import type { Command } from 'commander';
import { createAdminSessions } from '../../app/admin';
import { withDatabase } from '../with-database';

export function register(program: Command): void {
  const admin = program.command('admin').description('open the administrator’s page of this Waymark');

  admin
    .command('link')
    .description('print a link to it that works once, within 15 minutes')
    .action(async () => {
      await withDatabase(async ({ connection }, { publicUrl }) => {
        console.log(await createAdminSessions(connection).makeLink(publicUrl));
        console.log(
          'Open it in your browser. It works once, within 15 minutes; afterwards you stay signed in for 12 hours.',
        );
      });
    });
}
