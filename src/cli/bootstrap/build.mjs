/** Builds the server (tsc) and the browser client (vite) into dist/, when the sources differ from those of the last build. */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { inProject } from './project.mjs';
import { runProgram, step } from './step.mjs';

const stamp = inProject('dist', '.waymark-build');
const server = inProject('dist', 'server');
const draft = inProject('dist', '.server-draft');
const configs = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'vite.config.ts',
];
const hasClient = () => existsSync(inProject('vite.config.ts'));

export function isBuilt() {
  if (!existsSync(path.join(server, 'cli', 'index.js'))) return false;
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceHash();
}

export async function build() {
  const hash = sourceHash();
  await step('Building Waymark', () => Promise.all([buildServer(), hasClient() ? buildClient() : null]));
  writeFileSync(stamp, hash);
}

/** Into a folder beside the goal first: a failed build leaves the last good one in place. */
async function buildServer() {
  rmSync(draft, { recursive: true, force: true });
  await runProgram(
    process.execPath,
    [
      inProject('node_modules/typescript/bin/tsc'),
      '-p',
      'tsconfig.build.json',
      '--noEmitOnError',
      '--outDir',
      draft,
    ],
    'The server could not be built.',
  );
  cpSync(inProject('src'), draft, { recursive: true, filter: isAsset });
  rmSync(server, { recursive: true, force: true });
  mkdirSync(path.dirname(server), { recursive: true });
  renameSync(draft, server);
}

/** What the server reads beside its code: Java and Maven files, styles, words. The browser's code and this command are not its own. */
function isAsset(file) {
  const name = path.relative(inProject('src'), file);
  const notOurs = [path.join('web', 'client'), path.join('cli', 'bootstrap'), path.join('cli', 'run.mjs')];
  return !/\.tsx?$/.test(name) && !notOurs.some((start) => name.startsWith(start));
}

const buildClient = () =>
  runProgram(
    process.execPath,
    [inProject('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    'The browser client could not be built.',
  );

/** Of names and contents of everything that goes into the build. */
function sourceHash() {
  const hash = createHash('sha256');
  const files = readdirSync(inProject('src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  for (const file of [...files, ...configs.map((name) => inProject(name)).filter(existsSync)]) {
    hash
      .update(`${path.relative(inProject(), file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}
