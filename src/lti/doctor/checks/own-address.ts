/** Whether Waymark's own address can carry launches: by https, and with the keyset that the LMS fetches behind it. */
import { z } from 'zod';
import { signingKeyOf } from '../../platforms/key-ring';
import { type Check, ok, problem } from '../check';

const keyset = z.object({ keys: z.array(z.object({ kid: z.string() })) });

export const checkOwnAddress: Check = async ({ platform, endpoints, ask, now }) => {
  const { protocol, hostname, host } = new URL(endpoints.launch);
  const here = hostname === 'localhost' || hostname === '127.0.0.1';
  if (protocol !== 'https:' && !here)
    return problem(
      'Waymark is not reached by https',
      `${endpoints.origin} cannot be shown in an LMS. Set PUBLIC_URL`,
    );
  const heard = await ask(endpoints.keys);
  if (heard.kind === 'silent')
    return problem('Waymark does not reach itself', `${host}: ${heard.why}. LMSs fetch Waymark’s keys there`);
  const read = heard.kind === 'answer' ? keyset.safeParse(heard.body) : null;
  if (!read?.success)
    return problem('Something else answers for Waymark', `${endpoints.keys} is not Waymark’s keyset`);
  const kid = signingKeyOf(platform.keys, now())?.kid;
  if (!read.data.keys.some((key) => key.kid === kid))
    return problem('Another Waymark answers', `${endpoints.keys} does not hold the key for this LMS`);
  return ok('Waymark’s own address works', here ? `${host}, from this computer only` : host);
};
