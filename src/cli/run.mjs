#!/usr/bin/env node
/**
 * The `waymark` command as it is run in a clone: makes ready what is missing (packages, build), then runs the built program in this
 * process. Plain JavaScript without dependencies, so that it runs before anything is installed.
 */
import path from 'node:path';
import { checkNodeVersion } from './bootstrap/node-version.mjs';
import { projectFolder } from './bootstrap/project.mjs';
import { SetupError } from './bootstrap/step.mjs';

const [command = 'help', ...rest] = process.argv.slice(2);

try {
  checkNodeVersion();
  const { makeReady } = await import('./bootstrap/make-ready.mjs');
  await makeReady({ forceBuild: command === 'build' });
  if (command === 'test') {
    const { runTests } = await import('./bootstrap/test.mjs');
    process.exitCode = await runTests(rest);
  } else if (command !== 'build') {
    process.setSourceMapsEnabled(true);
    const program = path.join(projectFolder, 'dist', 'server', 'cli', 'index.js');
    process.argv = [process.execPath, program, command, ...rest];
    await import(program);
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
