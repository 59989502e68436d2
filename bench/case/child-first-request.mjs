/**
 * What a newly published version costs its first reader, in a process of its own: the time from the request for the package to the last
 * byte of the answer, and that of one JSON.stringify of the same package. Its bodies are prepared as it is published, which is timed too.
 * Arguments: how many items, how often. Sends { first, stringify, publish }, lists of milliseconds.
 */
import { once } from 'node:events';
import http from 'node:http';
import express from 'express';
import { ourApi, ourPackage, ourPaths } from './built.mjs';
import { syntheticSnapshot } from './synthetic-snapshot.mjs';

const [size, runs] = process.argv.slice(2).map(Number);

let published;
const app = express();
const api = await ourApi(() => published);
app.use(api.router);
const server = app.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address();

const first = [];
const stringify = [];
const publish = [];
for (let run = 1; run <= runs; run++) {
  published = syntheticSnapshot(size, run);
  publish.push(await timed(() => api.publish()));
  const from = ourPaths.package(published.document.id);
  globalThis.gc();
  first.push(await timed(() => read(from)));
  const body = await ourPackage(published);
  globalThis.gc();
  stringify.push(await timed(() => JSON.stringify(body)));
}
process.send({ first, stringify, publish }, () => process.exit());

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Reads the package to its end without keeping it. */
async function read(from) {
  const headers = { 'Accept-Encoding': 'identity' };
  // Without an agent: a connection that is kept may be closed by the time the next version is there.
  const request = http.request({ port, host: '127.0.0.1', path: from, headers, agent: false }).end();
  const [answer] = await once(request, 'response');
  answer.resume();
  await once(answer, 'end');
  if (answer.statusCode !== 200) throw new Error(`${from}: ${answer.statusCode}`);
}
