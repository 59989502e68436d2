#!/usr/bin/env node
/**
 * A program that behaves as mongod does towards mongodb-memory-server (arguments, output, exit) and has the stand-in do the work. It lets
 * the tests run that way through on machines where no mongod can be had.
 */
const { spawn } = require('node:child_process');
const { readdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');

if (process.argv.includes('--version')) {
  console.log('db version v8.2.6');
  process.exit(0);
}
const option = (name) => process.argv[process.argv.indexOf(`--${name}`) + 1];
const folder = option('dbpath');
writeFileSync(path.join(folder, 'WiredTiger'), '');
writeFileSync(path.join(folder, 'mongod.lock'), `${process.pid}\n`);
const cache = path.resolve(__dirname, '../../node_modules/.cache/waymark');
const standIn = path.join(
  cache,
  readdirSync(cache).find((name) => name.startsWith('stand-in-')),
);
const classpath = [path.join(standIn, 'classes'), path.join(standIn, 'lib', '*')].join(path.delimiter);
const server = spawn(
  'java',
  ['-cp', classpath, 'WaymarkStandIn', option('port'), path.join(folder, 'waymark.mv')],
  {
    stdio: ['pipe', 'pipe', 'inherit'],
  },
);
server.stdout.on('data', (text) => {
  if (String(text).startsWith('listening')) console.log('{"msg":"Waiting for connections"}');
  else
    console.log(
      '{"msg":"DBException in initAndListen, terminating","attr":{"error":"DBPathInUse: Unable to lock the lock file"}}',
    );
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.stdin.end());
server.on('exit', (code) => {
  writeFileSync(path.join(folder, 'mongod.lock'), '');
  process.exit(code === 0 ? 0 : 100);
});
