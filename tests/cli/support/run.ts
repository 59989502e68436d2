/** Runs a command of `waymark` in this process and catches what it says. */
import { Command } from 'commander';

type Register = (program: Command) => void;

export async function runCommand(registers: Register[], ...words: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((line) => void out.push(String(line)));
  const error = jest.spyOn(console, 'error').mockImplementation((line) => void err.push(String(line)));
  const complaint = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
  const before = process.exitCode;
  process.exitCode = undefined;
  try {
    const program = new Command().exitOverride();
    for (const register of registers) register(program);
    // Subcommands inherit this only when they are made after it: each is told.
    for (const command of program.commands)
      for (const one of [command, ...command.commands]) one.exitOverride();
    await program.parseAsync(['node', 'waymark', ...words]);
    return { out: out.join('\n'), err: err.join('\n'), exitCode: process.exitCode ?? 0 };
  } finally {
    process.exitCode = before;
    for (const spy of [log, error, complaint]) spy.mockRestore();
  }
}
