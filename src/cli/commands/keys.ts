/** `waymark keys`: the keys with which Waymark signs, one pair a registered LMS, and the secret that encrypts them. */
import { type Command, InvalidArgumentError } from 'commander';
import type { Config } from '../../app/config';
import { secretOf } from '../../app/data-folder';
import { resealWebApis, WEB_API_SECRETS } from '../../lms';
import type { LtiAdministration } from '../../lti';
import { badRequest } from '../../shared/errors';
import { createSecretBox } from '../../shared/secret-box';
import { withLti } from '../with-lti';

type KeySummary = Awaited<ReturnType<LtiAdministration['keys']['list']>>[number];

interface RotateOptions {
  platform?: string;
  all?: boolean;
  overlapDays: number;
}

const DAY = 24 * 60 * 60_000;

export function register(program: Command): void {
  const keys = program.command('keys').description('see and change the keys with which Waymark signs');

  keys
    .command('list')
    .description('list the keys, with their age and what they do')
    .option('--json', 'as JSON, for programs')
    .action(async ({ json }: { json?: boolean }) => {
      await withLti(async (lti) => {
        const all = await lti.keys.list();
        if (json) console.log(JSON.stringify({ keys: all, secret: { keyId: lti.keys.secretId } }, null, 2));
        else
          console.log(
            all.length === 0
              ? 'No LMS is registered yet, so there are no keys.'
              : all.map(describe).join('\n\n'),
          );
      });
    });

  keys
    .command('rotate')
    .description('make new keys; they sign after five minutes, and the old ones stay readable for a while')
    .option('--platform <id>', 'for one LMS')
    .option('--all', 'for every LMS')
    .option('--overlap-days <number>', 'how long the old keys stay readable', daysOf, 7)
    .action(async ({ platform, all, overlapDays }: RotateOptions) => {
      if (Boolean(platform) === Boolean(all)) throw which();
      await withLti(async (lti) => {
        const rotated = await lti.keys.rotate(platform ?? null, overlapDays);
        console.log(
          rotated.length === 0
            ? 'There is a new key already that is about to sign. Nothing was changed.'
            : `Made ${rotated.length === 1 ? 'a new key' : `${rotated.length} new keys`}. LMSs can read it now, Waymark signs with it in five minutes, and the old one stays readable for ${overlapDays} ${overlapDays === 1 ? 'day' : 'days'} more.`,
        );
      });
    });

  keys
    .command('reseal')
    .description(
      'after a change of WAYMARK_SECRET: encrypt with the new one what WAYMARK_SECRET_PREVIOUS encrypted',
    )
    .action(async () => {
      await withLti(async (lti, config, connection) => {
        const keys = await lti.keys.reseal();
        const webApis = await resealWebApis(connection, webApiBoxOf(config));
        // Each of the two refuses to end while there is something that it cannot encrypt anew.
        console.log(
          `Encrypted ${keys} ${keys === 1 ? 'key' : 'keys'} and the credentials of ${webApis} web ${webApis === 1 ? 'API' : 'APIs'} with the current secret.\nNothing is encrypted with an older one now: WAYMARK_SECRET_PREVIOUS can go.`,
        );
      });
    });
}

const webApiBoxOf = (config: Config) =>
  createSecretBox(secretOf(config), { purpose: WEB_API_SECRETS, previous: config.previousSecrets });

const which = () =>
  badRequest({
    code: 'keys.which',
    message: 'Say whose keys: --platform <id> for one LMS, or --all.',
    help: 'waymark keys list shows all of them.',
  });

function daysOf(text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number of days from 1 to 99.');
}

const states: Record<KeySummary['state'], string> = {
  next: 'signs soon',
  signing: 'signs',
  old: 'readable, signs no more',
  over: 'about to be removed',
};

const describe = ({ platformName, platformId, kid, state, createdAt, publishedUntil }: KeySummary) =>
  [
    `${platformName} (${platformId})`,
    `  key       ${kid}`,
    `  state     ${states[state]}`,
    `  age       ${Math.floor((Date.now() - createdAt.getTime()) / DAY)} days`,
    ...(publishedUntil ? [`  until     ${publishedUntil.toISOString()}`] : []),
  ].join('\n');
