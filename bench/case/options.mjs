/** The options of the benchmark, checked. */
import { parseArgs } from 'node:util';
import { SetupError } from '../../src/cli/bootstrap/step.mjs';
import { SMALLEST } from './synthetic-snapshot.mjs';

/**
 * @param {string[]} args
 * @returns {{ sizes: number[], seconds: number, check: boolean, asBuilt: boolean }} sizes from small to large
 * @throws SetupError with what is wrong
 */
export function optionsOf(args) {
  const { values } = parsed(args);
  const sizes = values.sizes.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < SMALLEST)) {
    throw new SetupError(`--sizes takes whole numbers from ${SMALLEST}, with commas between them.`);
  }
  const seconds = Number(values.seconds);
  if (!(seconds > 0)) throw new SetupError('--seconds takes a number above 0.');
  return {
    sizes: [...new Set(sizes)].sort((a, b) => a - b),
    seconds,
    check: values.check,
    asBuilt: values['as-built'],
  };
}

function parsed(args) {
  try {
    return parseArgs({
      args,
      options: {
        sizes: { type: 'string', default: '1000,10000,100000' },
        seconds: { type: 'string', default: '2' },
        check: { type: 'boolean', default: false },
        'as-built': { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new SetupError(error.message);
  }
}
