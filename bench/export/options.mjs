/** What the command line says. */
import { parseArgs } from 'node:util';
import { SetupError } from '../../src/cli/bootstrap/step.mjs';

/** @returns {{ sizes: number[], formats: string[] | undefined, check: boolean, asBuilt: boolean }} */
export function optionsOf(words) {
  const { values } = parseArgs({
    args: words,
    options: {
      sizes: { type: 'string', default: '1000,10000,100000' },
      formats: { type: 'string' },
      check: { type: 'boolean', default: false },
      'as-built': { type: 'boolean', default: false },
    },
  });
  const sizes = values.sizes.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 50)) {
    throw new SetupError('--sizes are whole numbers from 50, with commas between.');
  }
  return { sizes, formats: values.formats?.split(','), check: values.check, asBuilt: values['as-built'] };
}
