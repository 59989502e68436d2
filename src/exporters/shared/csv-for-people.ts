/** Comma-separated values that people open in a spreadsheet: the options of such a file, and what it would not say as it is. */
import type { Option, OptionValues } from '../format';
import { type Cell, readsAsFormula } from './csv';
import type { Check } from './warnings';

/** What Excel shows of a cell. */
const CELL = 32_767;

export const csvOptions: readonly Option[] = [
  {
    name: 'bom',
    kind: 'switch',
    label: 'Mark as UTF-8',
    help: 'Excel shows accents wrongly without the mark. Turn it off for a program that does not expect it.',
    default: true,
  },
  {
    name: 'formulaSafe',
    kind: 'switch',
    label: 'Safe for spreadsheets',
    help: 'Text that a spreadsheet would run as a formula gets an apostrophe before it. Turn it off for a program that reads the text as it is.',
    default: true,
  },
];

export const csvSettings = ({ bom, formulaSafe }: OptionValues) => ({
  bom: bom === true,
  formulaSafe: formulaSafe === true,
});

export const csvChecks = ({ formulaSafe }: OptionValues): readonly Check<readonly Cell[]>[] => [
  ...checks,
  formulaSafe ? marked : run,
];

const anyText = (holds: (text: string) => boolean) => (cells: readonly Cell[]) =>
  cells.some((cell) => typeof cell === 'string' && holds(cell));

const checks: readonly Check<readonly Cell[]>[] = [
  {
    code: 'csv.cell_too_long',
    effect: 'changed',
    message: 'Excel shows only the first 32,767 characters of a cell.',
    concerns: anyText((text) => text.length > CELL),
  },
  {
    code: 'csv.character_replaced',
    effect: 'changed',
    message: 'Half characters cannot be written in UTF-8, so a replacement sign (�) stands for each of them.',
    help: 'Type the text again where it came in broken.',
    concerns: anyText((text) => /\p{Surrogate}/u.test(text)),
  },
];

const marked: Check<readonly Cell[]> = {
  code: 'csv.formula_marked',
  effect: 'changed',
  message:
    'Text that begins with =, +, - or @ gets an apostrophe before it, so that spreadsheets show it as text.',
  help: 'Turn off “Safe for spreadsheets” for a program that reads the text as it is.',
  concerns: anyText(readsAsFormula),
};

const run: Check<readonly Cell[]> = {
  code: 'csv.formula_run',
  effect: 'changed',
  message: 'Some text begins with =, +, - or @, and a spreadsheet may run it as a formula.',
  help: 'Turn on “Safe for spreadsheets” if people will open the file.',
  concerns: anyText(readsAsFormula),
};
