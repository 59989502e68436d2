/** `npm ci` when node_modules is missing or older than the lockfile. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './project.mjs';
import { runProgram, step } from './step.mjs';

const stamp = inProject('node_modules', '.waymark-stamp');

export function isInstalled() {
  const wanted = lockfileHash();
  if (readOrNull(stamp) === wanted) return true;
  if (!holdsAllPackages()) return false;
  writeFileSync(stamp, wanted);
  return true;
}

export async function installPackages() {
  // Building needs the development packages too, also where NODE_ENV says production.
  await step('Installing packages (npm ci)', () =>
    runProgram(
      'npm',
      ['ci', '--include=dev', '--no-audit', '--no-fund'],
      'The packages could not be installed.',
    ),
  );
  writeFileSync(stamp, lockfileHash());
}

/** True when somebody has installed exactly these versions by hand: npm keeps a list of what it has put there. */
function holdsAllPackages() {
  const there = packagesOf(inProject('node_modules', '.package-lock.json'));
  const wanted = packagesOf(inProject('package-lock.json'));
  if (!there || !wanted) return false;
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === '' || optional || there[name]?.version === version,
  );
}

function packagesOf(file) {
  const text = readOrNull(file);
  return text === null ? null : JSON.parse(text).packages;
}

const lockfileHash = () =>
  createHash('sha256')
    .update(readFileSync(inProject('package-lock.json')))
    .digest('hex');

function readOrNull(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
