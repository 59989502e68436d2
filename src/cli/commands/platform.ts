/** `waymark platform`: which LMSs may launch Waymark. A running server sees each change at its next request. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Config } from '../../app/config';
import {
  type DoctorReport,
  type InvitationPolicy,
  invitationPolicies,
  ltiEndpoints,
  manualSetup,
  type PlatformInput,
  type PlatformSummary,
  type Platforms,
  platformIdOf,
} from '../../lti';
import { badRequest } from '../../shared/errors';
import type { Lms } from '../../shared/viewer';
import { withLti } from '../with-lti';

interface AddOptions extends Omit<PlatformInput, 'deploymentIds'> {
  deploymentId: string[];
}

interface InviteOptions {
  name: string;
  lms: Lms;
  policy: InvitationPolicy;
  days: number;
}

interface Which {
  issuer?: string;
  clientId?: string;
}

const collect = (value: string, before: string[]) => [...before, value];

export function register(program: Command): void {
  const platform = program.command('platform').description('say which LMSs may open Waymark');

  platform
    .command('add')
    .description('register an LMS (LTI 1.3)')
    .requiredOption('--name <text>', 'what people call it')
    .requiredOption('--issuer <url>', 'issuer (iss), exactly as the LMS sends it')
    .requiredOption('--client-id <id>', 'client id that the LMS gave to Waymark')
    .requiredOption('--auth-url <url>', 'OIDC authentication endpoint')
    .requiredOption('--token-url <url>', 'access token endpoint')
    .requiredOption('--keyset-url <url>', 'public keyset (JWKS) of the LMS')
    .option(
      '--deployment-id <id>',
      'a deployment that may launch; repeatable. Without it any deployment may',
      collect,
      [],
    )
    .option('--lms <kind>', 'canvas, moodle or other', 'other')
    .action(async ({ deploymentId, ...input }: AddOptions) => {
      await withPlatforms(async (platforms, config) => {
        const added = await platforms.add({ ...input, deploymentIds: deploymentId });
        console.log(`Added ${added.name} (${added.id}). ${deploymentsOf(added)}`);
        console.log(`\n${whatToEnter(added.lms, config)}`);
      });
    });

  platform
    .command('invite')
    .description('make a link by which an LMS registers itself (dynamic registration)')
    .requiredOption('--name <text>', 'what people call the LMS')
    .addOption(
      new Option(
        '--policy <policy>',
        'approve: it waits for “platform activate”; auto: it may launch at once',
      )
        .choices(invitationPolicies)
        .default('approve'),
    )
    .option('--days <number>', 'how long the link works', daysOf, 7)
    .addOption(
      new Option('--lms <kind>', 'which LMS it is for')
        .choices(['canvas', 'moodle', 'other'])
        .default('other'),
    )
    .action(async ({ name, lms, policy, days }: InviteOptions) => {
      await withLti(async (lti) => {
        const { url } = await lti.invite({ name, lms, policy, days });
        console.log(invitationText(url, days));
      });
    });

  platform
    .command('list')
    .description('list the registered LMSs')
    .option('--json', 'as JSON, for programs')
    .action(async ({ json }: { json?: boolean }) => {
      await withPlatforms(async (platforms) => {
        const all = await platforms.list();
        if (json) console.log(JSON.stringify(all, null, 2));
        else
          console.log(
            all.length === 0
              ? 'No LMS is registered yet: waymark platform add --help'
              : all.map(describe).join('\n\n'),
          );
      });
    });

  platform
    .command('doctor [id]')
    .description('check the connection to an LMS, or to all of them, and say what to mend')
    .allowUnknownOption()
    .option('--json', 'as JSON, for programs')
    .action(async (id: string | undefined, { json }: { json?: boolean }) => {
      await withLti(async (lti) => {
        const ids = id === undefined ? (await lti.platforms.list()).map((one) => one.id) : [id];
        const reports: DoctorReport[] = [];
        for (const one of ids) reports.push(await lti.doctor(one));
        console.log(json ? JSON.stringify(reports, null, 2) : reports.map(reportText).join('\n\n'));
        if (reports.some(({ rows }) => rows.some(({ result }) => result === 'problem'))) process.exitCode = 1;
      });
    });

  chosen('remove', 'unregister an LMS; its courses and tags stay', async (platforms, id) => {
    await platforms.remove(id);
    return `Removed ${id}. Its launches are refused from now on; courses and tags are kept.`;
  });
  chosen('deactivate', 'refuse launches of an LMS for a while', async (platforms, id) => {
    await platforms.setActive(id, false);
    return `Switched off ${id}. Its launches are refused until “waymark platform activate ${id}”.`;
  });
  chosen('activate', 'accept launches of an LMS again', async (platforms, id) => {
    await platforms.setActive(id, true);
    return `Switched on ${id}.`;
  });

  /** A command about one platform, named by its id or by issuer and client id. */
  function chosen(
    name: string,
    description: string,
    act: (platforms: Platforms, id: string) => Promise<string>,
  ): void {
    platform
      .command(`${name} [id]`)
      .description(description)
      // An id may begin with a hyphen; it must not be taken for an option.
      .allowUnknownOption()
      .option('--issuer <url>', 'in place of the id, together with --client-id')
      .option('--client-id <id>', 'in place of the id, together with --issuer')
      .action(async (id: string | undefined, which: Which) => {
        const target = idOf(id, which);
        await withPlatforms(async (platforms) => console.log(await act(platforms, target)));
      });
  }
}

function daysOf(text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number of days from 1 to 99.');
}

const invitationText = (url: string, days: number) =>
  [
    'Give this link to the administrator of the LMS, and to nobody else:',
    `  ${url}`,
    `It registers one LMS, works for ${days} ${days === 1 ? 'day' : 'days'} and is not shown again.`,
    'Canvas: Admin → Apps → Manage → Install a New App → Dynamic Registration. Moodle: Manage tools → Tool URL → Add LTI Advantage.',
  ].join('\n');

function idOf(id: string | undefined, { issuer, clientId }: Which): string {
  if (id !== undefined && issuer === undefined && clientId === undefined) return id;
  if (id === undefined && issuer !== undefined && clientId !== undefined)
    return platformIdOf(issuer, clientId);
  throw badRequest({
    code: 'platform.which',
    message: 'Say which platform: its id, or --issuer together with --client-id.',
    help: 'waymark platform list shows all of them.',
  });
}

const withPlatforms = (work: (platforms: Platforms, config: Config) => Promise<void>): Promise<void> =>
  withLti((lti, config) => work(lti.platforms, config));

const marks: Record<DoctorReport['rows'][number]['result'], string> = { ok: '✓', problem: '✗', waiting: '…' };

const reportText = ({ platform, rows }: DoctorReport) =>
  [
    `${platform.name} (${platform.id})`,
    ...rows.map(({ result, title, found }) => `  ${marks[result]} ${title}\n      ${found}`),
  ].join('\n');

const deploymentsOf = ({ anyDeployment, deployments }: PlatformSummary) =>
  anyDeployment
    ? 'No deployment id was given, so every deployment of this platform may launch Waymark.'
    : `Deployments that may launch Waymark: ${deployments.map(({ id, active }) => (active ? id : `${id} (off)`)).join(', ')}.`;

const describe = (platform: PlatformSummary) =>
  [
    `${platform.name}${platform.active ? '' : ' (switched off)'}`,
    `  id          ${platform.id}`,
    `  issuer      ${platform.issuer}`,
    `  client id   ${platform.clientId}`,
    `  LMS         ${platform.lms}`,
    `  deployments ${platform.anyDeployment ? 'any' : platform.deployments.map(({ id }) => id).join(', ')}`,
  ].join('\n');

/** The same table as on the pages below /connect. */
function whatToEnter(lms: Lms, config: Config): string {
  const { way, groups } = manualSetup(lms, ltiEndpoints(config.publicUrl));
  const width = Math.max(...groups.flatMap(({ fields }) => fields.map(({ label }) => label.length)));
  const line = (label: string, value: string) => `  ${label.padEnd(width)}  ${value}`;
  return [
    ['Enter these in the LMS', way.join(' → ')].filter((part) => part !== '').join(': '),
    ...groups.flatMap(({ heading, fields }) => [
      heading,
      ...fields.map(({ label, value }) => line(label, value.split('\n').join(`\n${line('', '')}`))),
    ]),
  ].join('\n');
}
