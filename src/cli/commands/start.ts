import type { Command } from 'commander';
import { loadConfig } from '../../app/config';

/** `waymark start`: the server, until it is told to end. */
export function register(program: Command): void {
  program
    .command('start')
    .description('run the server (and, outside production, the practice LMS)')
    .action(async () => {
      const config = loadConfig(process.env);
      // Only when it is needed: the other commands are quick because they do not load the server.
      const { start } = await import('../../app/start.js');
      await start(config);
    });
}
