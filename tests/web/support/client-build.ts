/** The built client for browser tests: built once for each state of its sources, whoever asks first. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const project = resolve(__dirname, '../../..');
const cache = join(project, 'node_modules/.cache/waymark-web');

/** Folder with `manifest.json` and `assets/`. */
export function builtClient(): string {
  const folder = join(cache, stateOfSources());
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}`;
  mkdirSync(cache, { recursive: true });
  execFileSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '--outDir', draft],
    // jest says "test", with which libraries leave things out that production does.
    { cwd: project, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'production' } },
  );
  for (const old of readdirSync(cache)) {
    if (!old.startsWith(basename(folder))) rmSync(join(cache, old), { recursive: true, force: true });
  }
  try {
    renameSync(draft, folder);
  } catch {
    // Another test file was faster: its build is as good.
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

function stateOfSources(): string {
  const hash = createHash('sha256')
    .update('production')
    .update(readFileSync(join(project, 'vite.config.ts')));
  for (const name of readdirSync(join(project, 'src/web'), { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.(ts|tsx|css|svg)$/.test(name))
      hash.update(name).update(readFileSync(join(project, 'src/web', name)));
  }
  return hash.digest('hex').slice(0, 16);
}
