/** nginx, where it is on the PATH: one worker that serves a folder, with its files, port and process our own. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * @param {string} folder what is served, by file names
 * @param {string} scratch where nginx may write
 * @returns {Promise<{ port: number, stop: () => Promise<void> } | null>} null where nginx is not installed
 */
export async function startNginx(folder, scratch) {
  if (!isInstalled()) return null;
  mkdirSync(scratch, { recursive: true });
  const port = await freePort();
  const config = path.join(scratch, 'nginx.conf');
  writeFileSync(config, configOf({ port, folder, scratch }));
  const child = spawn('nginx', ['-e', path.join(scratch, 'error.log'), '-p', scratch, '-c', config], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = async () => {
    if (child.exitCode !== null) return;
    child.kill();
    await once(child, 'exit');
  };
  process.once('exit', () => child.kill());
  await answering(port);
  return { port, stop };
}

function isInstalled() {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** One worker, as the Node servers have one thread; what nginx's own guides advise for static files. */
const configOf = ({ port, folder, scratch }) => `daemon off;
master_process off;
worker_processes 1;
pid "${scratch}/nginx.pid";
events { worker_connections 256; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  open_file_cache max=1000;
  client_body_temp_path "${scratch}/body";
  proxy_temp_path "${scratch}/proxy";
  fastcgi_temp_path "${scratch}/fastcgi";
  uwsgi_temp_path "${scratch}/uwsgi";
  scgi_temp_path "${scratch}/scgi";
  default_type application/json;
  server { listen 127.0.0.1:${port}; root "${folder}"; }
}
`;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function answering(port) {
  for (let attempt = 0; attempt < 50; attempt++) {
    const answered = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await wait(100);
  }
  throw new Error('nginx was started, but does not answer.');
}
