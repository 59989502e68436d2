/** What is asked for, of all servers alike: the answers of our server are the files of the others. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ask, untilCompressed } from './ask.mjs';
import { ourPaths } from './built.mjs';

/**
 * Takes what our server answers and writes it into the folder from which the other servers send.
 * @param {{ port: number, documentId: string, itemIds: string[] }} ours
 * @returns {Promise<{ workloads: Workload[], notes: string[] }>} notes are lines about what cannot be measured
 * @typedef {{ name: string, bytes: number, status: number, ours: Asked[], others: Asked[] }} Workload `others` are the same requests
 *   to the servers that serve the folder
 * @typedef {import('./load.mjs').Asked & { withEtag?: boolean }} Asked `withEtag`: as someone who has the answer already
 */
export async function workloadsOf(ours, folder) {
  const notes = [];
  const keep = (name, { body }) => {
    writeFileSync(path.join(folder, name), body);
    return { path: `/${name}` };
  };
  const packagePath = ourPaths.package(ours.documentId);
  const documentPath = ourPaths.document(ours.documentId);
  const plain = { 'Accept-Encoding': 'identity' };
  const gzip = { 'Accept-Encoding': 'gzip' };

  const whole = expectOk(await ask(ours.port, packagePath, plain), packagePath);
  const wholeFile = keep('package.json', whole);
  const workloads = [workload('package', whole, { path: packagePath, headers: plain }, wholeFile)];
  if (await untilCompressed(ours.port, packagePath, 'gzip', whole.body.length)) {
    const small = await ask(ours.port, packagePath, gzip);
    workloads.push(
      workload('package, gzip', small, { path: packagePath, headers: gzip }, keep('package.gz', small)),
    );
    await untilCompressed(ours.port, packagePath, 'br', whole.body.length);
  } else {
    notes.push('The package does not come compressed: gzip is left out.');
  }
  const known = [
    { path: packagePath, headers: plain, withEtag: true },
    { ...wholeFile, withEtag: true },
  ];
  workloads.push({ ...workload('package, 304', { body: '' }, ...known), status: 304 });

  const document = expectOk(await ask(ours.port, documentPath, plain), documentPath);
  workloads.push(
    workload('document', document, { path: documentPath, headers: plain }, keep('document.json', document)),
  );

  const itemPaths = ours.itemIds.map(ourPaths.item);
  const items = await Promise.all(itemPaths.map((itemPath) => ask(ours.port, itemPath, plain)));
  if (items.some(({ status }) => status === 404)) {
    notes.push('Single items are not offered yet (404): left out.');
  } else {
    const requests = itemPaths.map((itemPath) => ({ path: itemPath, headers: plain }));
    const files = items.map((item, index) => keep(`item-${index}.json`, expectOk(item, itemPaths[index])));
    workloads.push({ ...workload('items', items[0], null, null), ours: requests, others: files });
  }
  return { workloads, notes };
}

const workload = (name, { body }, ours, others) => ({
  name,
  bytes: body.length,
  status: 200,
  ours: [ours],
  others: [others],
});

/** The requests with the ETag that this server gives, for those who are to be told that nothing changed. */
export function forServer(port, requests) {
  return Promise.all(
    requests.map(async ({ withEtag, ...request }) => {
      if (!withEtag) return request;
      const { headers } = await ask(port, request.path, request.headers);
      return { ...request, headers: { ...request.headers, 'If-None-Match': headers.etag } };
    }),
  );
}

function expectOk(answer, from) {
  if (answer.status !== 200) throw new Error(`${from} answers ${answer.status}.`);
  return answer;
}
