/** Runs jest with the arguments as they are. The database for tests is fetched by tests/support/global-setup. */
import { spawn } from 'node:child_process';
import { inProject, projectFolder } from './project.mjs';

/** @returns jest's exit code */
export function runTests(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [inProject('node_modules/jest/bin/jest.js'), ...args], {
      cwd: projectFolder,
      stdio: 'inherit',
    });
    // Ctrl-C reaches jest by itself; this process only waits for it.
    process.on('SIGINT', () => undefined);
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.once('close', (code, signal) => resolve(signal ? 1 : code));
  });
}
