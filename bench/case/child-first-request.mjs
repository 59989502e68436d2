/**
 * What a newly published version costs its first reader, in a process of its own: the time from the request for the package to the last
 * byte of the answer, and that of one JSON.stringify of the same package.
 * Arguments: how many items, how often. Sends { first, stringify }, lists of milliseconds.
 */
import { once } from 'node:events';
import http from 'node:http';
import express from 'express';
import { untilCompressed } from './ask.mjs';
import { ourPackage, ourPaths, ourRouter } from './built.mjs';
import { syntheticSnapshot } from './synthetic-snapshot.mjs';

const [size, runs] = process.argv.slice(2).map(Number);

let published;
const app = express();
app.use(await ourRouter(() => published));
const server = app.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address();

const first = [];
const stringify = [];
let compresses = true;
for (let run = 1; run <= runs; run++) {
  published = syntheticSnapshot(size, run);
  const from = ourPaths.package(published.document.id);
  globalThis.gc();
  let bytes = 0;
  first.push(
    await timed(async () => {
      bytes = await read(from);
    }),
  );
  for (const encoding of compresses ? ['gzip', 'br'] : []) {
    compresses &&= await untilCompressed(port, from, encoding, bytes);
  }
  const body = await ourPackage(published);
  globalThis.gc();
  stringify.push(await timed(() => JSON.stringify(body)));
}
process.send({ first, stringify }, () => process.exit());

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Reads the package to its end without keeping it; resolves with its length. */
async function read(from) {
  const headers = { 'Accept-Encoding': 'identity' };
  // Without an agent: a connection that is kept may be closed by the time the next version is there.
  const request = http.request({ port, host: '127.0.0.1', path: from, headers, agent: false }).end();
  const [answer] = await once(request, 'response');
  let bytes = 0;
  for await (const part of answer) bytes += part.length;
  if (answer.statusCode !== 200) throw new Error(`${from}: ${answer.statusCode}`);
  return bytes;
}
