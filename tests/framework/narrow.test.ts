import { loadFramework } from '../../src/framework';
import { narrowedTo } from '../../src/framework/model/narrow';

const snapshot = loadFramework();
const codes = (of: ReturnType<typeof narrowedTo>, type: string) =>
  of.items.filter((item) => item.type === type).map(({ code }) => code);

it('no code is the whole framework', () => {
  expect(narrowedTo(snapshot, [])).toBe(snapshot);
});

it('a cluster comes whole, with its areas and all elements', () => {
  const health = narrowedTo(snapshot, ['hl']);
  const id = snapshot.byCode.get('HL')?.id ?? '';
  expect(codes(health, 'cluster')).toEqual(['HL']);
  expect(health.statementsUnder(id)).toEqual(snapshot.statementsUnder(id));
  expect(codes(health, 'pathway')).toEqual(
    snapshot.items.flatMap((item) => (item.type === 'pathway' && item.clusterId === id ? item.code : [])),
  );
  expect(codes(health, 'element')).toHaveLength(10);
  expect(codes(health, 'area')).toEqual(['HST']);
});

it('a pathway brings what all pathways of its cluster share, and no other pathway', () => {
  const part = narrowedTo(snapshot, ['HL.THR']);
  expect(codes(part, 'pathway')).toEqual(['HL.THR']);
  const statements = codes(part, 'statement');
  expect(statements).toContain('HL.THR.01');
  expect(statements).toContain('HL.COM.1');
  expect(statements.filter((code) => code.startsWith('HL.DIA'))).toEqual([]);
});

it('everything that an item names is there', () => {
  const part = narrowedTo(snapshot, ['IT', 'HL.THR']);
  for (const item of part.items) {
    for (const id of [item.parentId, item.clusterId, item.pathwayId, item.elementId]) {
      if (id) expect(part.byId.has(id)).toBe(true);
    }
  }
});

it('is a document of its own, the same for the same choice in any order', () => {
  const one = narrowedTo(snapshot, ['IT', 'HL.THR']).document;
  const other = narrowedTo(snapshot, ['HL.THR', 'IT', 'it']).document;
  expect(one.id).toBe(other.id);
  expect(one.title).toBe('Illinois Career Cluster Model: Therapeutic Services, Information Technology');
  expect(new Set([one.id, snapshot.document.id, narrowedTo(snapshot, ['IT']).document.id]).size).toBe(3);
});

it.each(['XX', 'HL.THR.01', 'HST', '', '$ne'])('%s is refused, with the codes that there are', (code) => {
  expect(() => narrowedTo(snapshot, [code])).toThrow(
    expect.objectContaining({ code: 'export.part_unknown', help: expect.stringContaining('HL') }),
  );
});
