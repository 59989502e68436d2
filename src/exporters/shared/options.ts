/** Options of a format: their defaults, and what somebody chose. */
import { badRequest } from '../../shared/errors';
import type { Format, Option, OptionValues } from '../format';

/**
 * @param chosen by the option's name; what is left out has its default
 * @throws WaymarkError 400 `export.option_unknown`, `export.option_invalid`
 */
export function optionsOf(format: Format, chosen: Readonly<Record<string, unknown>>): OptionValues {
  const known = new Set(format.options.map(({ name }) => name));
  const unknown = Object.keys(chosen).filter((name) => !known.has(name));
  if (unknown.length > 0) {
    const names = [...known].join(', ') || 'none';
    throw badRequest({
      code: 'export.option_unknown',
      message: `${format.title} has no option “${unknown.join('”, “')}”.`,
      help: `Its options: ${names}.`,
    });
  }
  return Object.fromEntries(
    format.options.map((option) => [option.name, readValue(option, chosen[option.name] ?? option.default)]),
  );
}

function readValue(option: Option, value: unknown): string | boolean {
  const accepted = values[option.kind](option as never, value);
  if (accepted !== undefined) return accepted;
  throw badRequest({
    code: 'export.option_invalid',
    message: `“${option.label}” cannot be “${String(value)}”.`,
    help: `It must be ${shapeOf(option)}.`,
  });
}

type Of<K extends Option['kind']> = Extract<Option, { kind: K }>;

/** The value that was meant, or undefined when it is not one of the option's. */
const values = {
  text: ({ pattern }: Of<'text'>, value: unknown) =>
    typeof value === 'string' && pattern.test(value) ? value : undefined,
  choice: ({ choices }: Of<'choice'>, value: unknown) =>
    choices.map((choice) => choice.value).find((one) => one === value),
  switch: (_: Of<'switch'>, value: unknown) =>
    new Map<unknown, boolean>([
      [true, true],
      ['true', true],
      [false, false],
      ['false', false],
    ]).get(value),
};

function shapeOf(option: Option): string {
  if (option.kind === 'text') return option.shape;
  if (option.kind === 'choice') return option.choices.map(({ value }) => value).join(', ');
  return 'true or false';
}
