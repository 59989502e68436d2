/** Says so in one line when Node.js is too old, before anything fails in a stranger way. */
import { readFileSync } from 'node:fs';
import { inProject } from './project.mjs';
import { SetupError } from './step.mjs';

export function checkNodeVersion(running = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  const needed = engines.node.replace('>=', '').split('.').map(Number);
  const has = running.split('.').map(Number);
  if (has[0] > needed[0] || (has[0] === needed[0] && has[1] >= needed[1])) return;
  throw new SetupError(
    `Waymark needs Node.js ${needed.join('.')} or newer; this is ${running}. Install a newer one from https://nodejs.org.`,
  );
}
