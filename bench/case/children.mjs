/** Programs beside the one that measures: started, asked, and ended with it. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A package of 100 000 items has some hundred megabytes as text, and more as objects. */
const MEMORY = '--max-old-space-size=8192';

/**
 * @param {string} file in this folder; it sends one message when it is ready, and answers 'cpu' where it is a server
 * @param {string[]} args
 * @returns what the child said of itself, how to ask for the processor time it used (in milliseconds), and how to stop it
 */
export async function startChild(file, args, execArgv = []) {
  const child = fork(path.join(import.meta.dirname, file), args, {
    execArgv: [MEMORY, ...execArgv],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const said = await messageOf(child, file);
  return {
    ...said,
    cpu: async () => {
      child.send('cpu');
      return (await messageOf(child, file)).cpu;
    },
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill();
      await once(child, 'exit');
    },
  };
}

async function messageOf(child, file) {
  const ended = new AbortController();
  const exit = once(child, 'exit', { signal: ended.signal }).then(() => {
    throw new Error(`${file} ended before it answered.`);
  });
  const [message] = await Promise.race([once(child, 'message', { signal: ended.signal }), exit]).finally(
    () => {
      ended.abort();
      exit.catch(() => undefined);
    },
  );
  return message;
}

/**
 * The other side, for servers: listens on a free port of 127.0.0.1, says so, and answers questions for its processor time.
 * @param {import('express').Express} app
 * @param {object} facts what to say beside the port
 */
export function serveAsChild(app, facts = {}) {
  const server = app.listen(0, '127.0.0.1', () => process.send({ port: server.address().port, ...facts }));
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send({ cpu: (user + system) / 1000 });
  });
  // The program that measures is gone: nothing is left running.
  process.on('disconnect', () => process.exit());
}
