/** Whether the LMS gives access tokens for the services that Waymark reads, and for each that it has granted (1EdTech Security Framework, 4.1). */
import { z } from 'zod';
import { SCOPE } from '../../launch/claim-names';
import { tokenRequest } from '../../services/access-token';
import { type Check, type Examination, ok, problem } from '../check';

const services = [
  { scope: SCOPE.lineItemsReadonly, name: 'assignments in the gradebook' },
  { scope: SCOPE.membershipsReadonly, name: 'the number of members' },
  { scope: SCOPE.notices, name: 'notices of copied courses', onlyWhereGranted: true },
];

const granted = z.object({ access_token: z.string().min(1), scope: z.string().optional() });
const refused = z.object({ error: z.string() });

type Verdict = 'given' | 'refused' | 'client refused' | 'no answer';

export const checkScopes: Check = async (examination) => {
  const { platform, endpoints } = examination;
  const wanted = services.filter(({ scope, onlyWhereGranted }) =>
    platform.granted ? platform.granted.scopes.includes(scope) : !onlyWhereGranted,
  );
  const verdicts = await Promise.all(wanted.map(({ scope }) => verdictOn(examination, scope)));
  const names = (verdict: Verdict) =>
    wanted.filter((_, index) => verdicts[index] === verdict).map(({ name }) => name);

  if (names('client refused').length > 0)
    return problem(
      'The LMS does not accept Waymark’s key',
      `It must be able to read ${endpoints.keys}, and know Waymark by client id ${platform.clientId}.`,
    );
  if (names('no answer').length > 0)
    return problem(
      'Access tokens are not given',
      `${new URL(platform.tokenUrl).host} does not answer as a token endpoint does.`,
    );
  if (names('refused').length > 0)
    return problem(
      'Some services are refused',
      `The LMS does not let Waymark read ${names('refused').join(' and ')}. Allow it there; launches and tags work without it.`,
    );
  const given = names('given');
  return ok(
    'Services are open',
    given.length > 0 ? capital(given.join(', ')) : 'None was granted; launches and tags work without them',
  );
};

async function verdictOn({ platform, ask, signingKey, now }: Examination, scope: string): Promise<Verdict> {
  const key = await signingKey().catch(() => null);
  if (!key) return 'no answer';
  const heard = await ask(platform.tokenUrl, { body: await tokenRequest(platform, key, now(), [scope]) });
  if (heard.kind !== 'answer' || heard.status >= 500) return 'no answer';
  const answer = granted.safeParse(heard.body);
  // Moodle gives a token for less than was asked, and says so (RFC 6749, 5.1).
  if (answer.success) return (answer.data.scope ?? scope).split(' ').includes(scope) ? 'given' : 'refused';
  const { data } = refused.safeParse(heard.body);
  return data?.error === 'invalid_client' || heard.status === 401 ? 'client refused' : 'refused';
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
