/** `waymark case-client`: which programs may read a closed CASE API. A running server sees each change at its next request. */
import { type Command, Option } from 'commander';
import type { Config } from '../../app/config';
import {
  type CaseClientSummary,
  type CaseClients,
  createCaseClients,
  type Scope,
  scopeNames,
  tokenUrlAt,
} from '../../case-api';
import { withDatabase } from '../with-database';

export function register(program: Command): void {
  const client = program.command('case-client').description('say which programs may read a closed CASE API');

  client
    .command('add <name>')
    .description('make a client; its secret is shown once')
    .addOption(
      new Option('--scope <scope>', 'core: all but single definitions and rubrics; all: everything')
        .choices(scopeNames)
        .default('all'),
    )
    .action(async (name: string, { scope }: { scope: Scope }) => {
      await withClients(async (clients, config) => {
        const added = await clients.add(name, scope);
        console.log(`Added ${added.client.name}. Its secret is shown this once, and kept nowhere:`);
        console.log(credentials({ id: added.client.id, secret: added.secret }, config));
        if (config.caseAccess === 'open')
          console.log('\nThe API is open: nobody needs a token until CASE_ACCESS is closed.');
      });
    });

  client
    .command('list')
    .description('list the clients')
    .option('--json', 'as JSON, for programs')
    .action(async ({ json }: { json?: boolean }) => {
      await withClients(async (clients) => {
        const all = await clients.list();
        if (json) console.log(JSON.stringify(all, null, 2));
        else
          console.log(
            all.length === 0
              ? 'There is no client yet: waymark case-client add --help'
              : all.map(describe).join('\n\n'),
          );
      });
    });

  client
    .command('remove <client-id>')
    .description('remove a client; its tokens end at once')
    .action(async (id: string) => {
      await withClients(async (clients) => {
        await clients.remove(id);
        console.log(`Removed ${id}. Its tokens are refused from now on.`);
      });
    });
}

const withClients = (work: (clients: CaseClients, config: Config) => Promise<void>): Promise<void> =>
  withDatabase(({ connection }, config) => work(createCaseClients(connection), config));

const credentials = ({ id, secret }: { id: string; secret: string }, { publicUrl }: Config) =>
  [`  client id      ${id}`, `  client secret  ${secret}`, `  token URL      ${tokenUrlAt(publicUrl)}`].join(
    '\n',
  );

const describe = ({ id, name, scope, createdAt, lastUsedAt }: CaseClientSummary) =>
  [
    name,
    `  client id   ${id}`,
    `  scope       ${scope}`,
    `  added       ${createdAt.toISOString()}`,
    `  last token  ${lastUsedAt?.toISOString() ?? 'never'}`,
  ].join('\n');
