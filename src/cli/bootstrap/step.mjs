/** Steps that may take long, each with a line on standard error: what, and then how long. */
import { spawn } from 'node:child_process';
import { projectFolder } from './project.mjs';

/** Something that people can mend: shown without a stack. */
export class SetupError extends Error {}

export async function step(what, work) {
  console.error(`${what} …`);
  const start = performance.now();
  await work();
  console.error(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

/**
 * Runs a program in the project's folder. What it prints goes to standard error: standard output belongs to the command's answer.
 * @param {string} help what to do when it fails
 */
export async function runProgram(program, args, help) {
  const { code, output } = await collect(program, args);
  if (code === 0) return;
  throw new SetupError(`${output.trimEnd()}\n${help}`);
}

function collect(program, args) {
  return new Promise((resolve, reject) => {
    // npm is a script on Windows, which only a shell can run; the arguments are ours.
    const child = spawn(program, args, {
      cwd: projectFolder,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        output += text;
      });
    }
    child.once('error', (error) => reject(new SetupError(`${program} cannot be run: ${error.message}`)));
    child.once('close', (code) => resolve({ code, output }));
  });
}
