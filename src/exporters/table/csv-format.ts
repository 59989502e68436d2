/** The table for people as comma-separated values. */
import type { ExportSource, Format, OptionValues } from '../format';
import { type Cell, csv, readsAsFormula } from '../shared/csv';
import { type Check, warningsOf } from '../shared/warnings';
import { tableWarnings } from './checks';
import { languageOf, languageOption } from './options';
import { statementsOf, tableRows, tableTitles } from './rows';

/** What Excel shows of a cell. */
const CELL = 32_767;

export const csvFormat: Format = {
  id: 'csv',
  title: 'CSV',
  purpose: 'For people who read, sort and filter the statements in Excel, Google Sheets or LibreOffice.',
  family: 'people',
  scopes: ['framework'],
  mediaType: 'text/csv; charset=utf-8',
  extension: '.csv',
  options: [
    languageOption,
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
  ],
  warnings: (source, options) => [
    ...tableWarnings(source.snapshot, languageOf(options)),
    ...warningsOf([...checks, options.formulaSafe ? marked : run], rows(source, options), ([code]) =>
      String(code),
    ),
  ],
  write: (source, options) =>
    csv(tableTitles(languageOf(options)), rows(source, options), settingsOf(options)),
  count: ({ snapshot }) => ({ number: statementsOf(snapshot).length, of: 'statements' }),
};

const rows = (source: ExportSource, options: OptionValues) => tableRows(source, languageOf(options));

const settingsOf = ({ bom, formulaSafe }: OptionValues) => ({
  bom: bom === true,
  formulaSafe: formulaSafe === true,
});

const anyText = (holds: (text: string) => boolean) => (cells: readonly Cell[]) =>
  cells.some((cell) => typeof cell === 'string' && holds(cell));

const checks: readonly Check<Cell[]>[] = [
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

const marked: Check<Cell[]> = {
  code: 'csv.formula_marked',
  effect: 'changed',
  message:
    'Text that begins with =, +, - or @ gets an apostrophe before it, so that spreadsheets show it as text.',
  help: 'Turn off “Safe for spreadsheets” for a program that reads the text as it is.',
  concerns: anyText(readsAsFormula),
};

const run: Check<Cell[]> = {
  code: 'csv.formula_run',
  effect: 'changed',
  message: 'Some text begins with =, +, - or @, and a spreadsheet may run it as a formula.',
  help: 'Turn on “Safe for spreadsheets” if people will open the file.',
  concerns: anyText(readsAsFormula),
};
