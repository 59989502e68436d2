/** Keeps two commands that start at once in a fresh clone from installing or building over each other. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { inProject } from './project.mjs';

const lock = inProject('.waymark-setup');
const RETRY_MS = 500;

export async function withSetupLock(work) {
  let told = false;
  while (!take()) {
    if (isAbandoned()) {
      release();
    } else {
      if (!told) console.error('Waiting for another waymark command that is installing or building …');
      told = true;
      await sleep(RETRY_MS);
    }
  }
  process.once('exit', release);
  try {
    await work();
  } finally {
    release();
    process.removeListener('exit', release);
  }
}

function take() {
  try {
    mkdirSync(lock);
    writeFileSync(`${lock}/pid`, String(process.pid));
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

const release = () => rmSync(lock, { recursive: true, force: true });

/** True when the process that holds the lock is gone. */
function isAbandoned() {
  try {
    process.kill(Number(readFileSync(`${lock}/pid`, 'utf8')), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
