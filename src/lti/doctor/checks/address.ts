/** Whether this server reaches each host on which the LMS has an address. Any answer will do. */
import { type Check, ok, problem } from '../check';

export const checkAddress: Check = async ({ platform: { authUrl, tokenUrl, keysetUrl }, ask, keyset }) => {
  const byHost = new Map([authUrl, tokenUrl, keysetUrl].map((url) => [new URL(url).host, url]));
  const heard = await Promise.all(
    [...byHost].map(async ([host, url]) => ({ host, heard: await (url === keysetUrl ? keyset : ask(url)) })),
  );
  const silent = heard.flatMap(({ host, heard }) =>
    heard.kind === 'silent' ? [`${host}: ${heard.why}`] : [],
  );
  if (silent.length > 0) return problem('The address does not answer', silent.join('; '));
  const times = heard.map(({ host, heard }) =>
    heard.kind === 'silent' ? host : `${host}, in ${heard.took} ms`,
  );
  return ok('The address answers', times.join('; '));
};
