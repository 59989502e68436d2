/** The verdicts of the benchmark of exports. */
import { type Result, verdictsOn } from '../../bench/export/targets.mjs';

const MIB = 2 ** 20;
const result = (facts: Partial<Result>): Result => ({
  format: 'csv',
  size: 10_000,
  bytes: 1,
  ms: 10,
  stringify: 10,
  growth: MIB,
  ...facts,
});
const missed = (...results: Result[]) =>
  verdictsOn(results)
    .filter(({ met }) => !met)
    .map(({ what }) => what);

test('CASE is held to twice, XML to three times JSON.stringify', () => {
  const inTime = [result({ format: 'case-1.1', ms: 20 }), result({ format: 'common-cartridge-1.4', ms: 30 })];
  expect(missed(...inTime)).toEqual([]);
  const late = [
    result({ format: 'case-1.1', ms: 21 }),
    result({ format: 'thin-common-cartridge-1.3', ms: 31 }),
  ];
  expect(missed(...late)).toEqual([
    'case-1.1, 10000 items: time by JSON.stringify of the snapshot',
    'thin-common-cartridge-1.3, 10000 items: time by JSON.stringify of the snapshot',
  ]);
  expect(missed(result({ format: 'case-1.0', ms: 15, own: 7 }))).toEqual([
    'case-1.0, 10000 items: time by JSON.stringify of the package',
  ]);
});

test('every format is held to a hundred mebibytes, and to the same time an item', () => {
  expect(missed(result({ growth: 101 * MIB }))).toEqual(['csv, 10000 items: growth of memory in MiB']);
  const sizes = [result({ size: 1000, ms: 9 }), result({ ms: 10 }), result({ size: 100_000, ms: 160 })];
  expect(missed(...sizes)).toEqual(['csv: time for an item, 100000 by 10000']);
});

test('what a target refuses is not measured', () => {
  expect(verdictsOn([result({ refused: 'cartridge.too_many_links' })])).toEqual([]);
});
