/** The look before an export: its lines are those of the file, and it says whether there are more. */
import { type Format, formatById, previewOf } from '../../src/exporters';
import { loadFramework } from '../../src/framework';
import { filesOf, smallFramework, writeFiles } from '../framework/support/small-framework';
import { frameworkSource } from './support/written';

const source = frameworkSource(loadFramework(writeFiles(filesOf(smallFramework()))));
const csv = formatById('csv') as Format;
const look = (...chunks: string[]) =>
  previewOf({ format: { ...csv, write: () => chunks }, source, options: {} });
const numbered = (count: number, text = '') =>
  Array.from({ length: count }, (_, number) => `${number}${text}\r\n`);

it.each([
  ['fewer lines than are shown', 3, 3, false],
  ['as many as are shown', 40, 40, false],
  ['one more', 41, 40, true],
])('of %s', async (_, count, shown, more) => {
  const { lines, ...rest } = await look(...numbered(count));
  expect(lines).toEqual(Array.from({ length: shown }, (_, number) => String(number)));
  expect(rest).toMatchObject({ more, length: numbered(count).join('').length });
});

it('has the last line of a file that does not end it', async () => {
  expect(await look('a\nb')).toMatchObject({ lines: ['a', 'b'], more: false });
});

it('has all lines it may show where they are long, cut between whole characters', async () => {
  const { lines, more } = await look(...numbered(60, 'é🩺'.repeat(2_000)));
  expect(lines).toHaveLength(40);
  expect(more).toBe(true);
  for (const line of lines) expect(line).toMatch(/^\d+(é🩺)+é?…$/u);
});

it('says that there is more than the beginning of a line without end', async () => {
  expect(await look('x'.repeat(5_000_000))).toMatchObject({ lines: [`${'x'.repeat(239)}…`], more: true });
});
