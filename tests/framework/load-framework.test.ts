import { cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v5 as uuidv5 } from 'uuid';
import { checkFramework, loadFramework, standardsFolder, untranslated } from '../../src/framework';
import { describedTypes } from '../../src/framework/model/types';
import { WaymarkError } from '../../src/shared/errors';
import { filesOf, smallFramework, writeFiles } from './support/small-framework';

describe('the shipped framework', () => {
  const snapshot = loadFramework();
  const ofType = (type: string) => snapshot.items.filter((item) => item.type === type);

  it('has no problems', () => {
    expect(checkFramework(standardsFolder())).toEqual([]);
  });

  it('holds 5 areas, 10 elements, 16 clusters and 79 pathways', () => {
    expect(['area', 'element', 'cluster', 'pathway'].map((type) => ofType(type).length)).toEqual([
      5, 10, 16, 79,
    ]);
  });

  it('holds statements for every element of every cluster, and for every pathway', () => {
    for (const cluster of ofType('cluster')) {
      const children = snapshot.childrenOf(cluster.id);
      for (const element of ofType('element')) {
        const own = children.filter((item) => item.elementId === element.id);
        expect([cluster.code, element.code, own.length >= 2]).toEqual([cluster.code, element.code, true]);
      }
    }
    for (const pathway of ofType('pathway')) {
      const own = snapshot.childrenOf(pathway.id);
      expect([pathway.code, own.length >= 8 && own.length <= 14]).toEqual([pathway.code, true]);
      expect(new Set(own.map((item) => item.elementId)).size).toBeGreaterThanOrEqual(6);
    }
  });

  it('says what each type of item is, in both languages', () => {
    for (const type of describedTypes) {
      const { name, definition, student, translations } = snapshot.document.itemTypes[type];
      expect([name, definition, student, translations.es?.name, translations.es?.student]).not.toContain('');
      expect(translations.es?.student).toMatch(/\.$/);
    }
  });

  it('gives codes only to occupations that it names', () => {
    const named = new Set(snapshot.items.flatMap((item) => item.occupations));
    const coded = Object.keys(snapshot.document.occupationCodes);
    expect(coded.length).toBeGreaterThan(200);
    expect(coded.filter((name) => !named.has(name))).toEqual([]);
  });

  it('gives every item an identifier that depends on its code alone', () => {
    for (const item of snapshot.items) expect(item.id).toBe(uuidv5(item.code, snapshot.document.namespace));
    // Written down: if these ever change, every link to them in the world breaks.
    expect(snapshot.document.id).toBe(
      uuidv5('illinois-career-clusters', '5f0f1c0e-6f1d-5c8a-9b57-3a1d2f6c4e80'),
    );
    expect(snapshot.byCode.get('HL.THR.01')?.id).toBe(
      uuidv5('HL.THR.01', '5f0f1c0e-6f1d-5c8a-9b57-3a1d2f6c4e80'),
    );
  });

  it('has levels of performance for one skill of every cluster, from 1 point to 4', () => {
    const levelled = snapshot.items.filter(({ levels }) => levels.length > 0);
    expect(levelled.map(({ clusterId }) => clusterId)).toEqual(ofType('cluster').map(({ id }) => id));
    for (const { kind, levels } of levelled) {
      expect(kind).toBe('skill');
      expect(levels.map(({ score }) => score)).toEqual([1, 2, 3, 4]);
    }
  });

  it('says everything in Spanish', () => {
    expect(untranslated(snapshot, 'es')).toEqual([]);
  });

  it('links items in tree order', () => {
    const places = new Map(snapshot.items.map((item, index) => [item.id, index]));
    for (const item of snapshot.items) {
      expect(snapshot.childrenOf(item.parentId)[item.sequence - 1]).toBe(item);
      if (item.parentId) expect(places.get(item.parentId)).toBeLessThan(places.get(item.id) ?? -1);
    }
    expect(snapshot.childrenOf(null)).toHaveLength(5 + 10 + 16);
  });

  it('cannot be changed', () => {
    const item = snapshot.items[0] as { text: string; keywords: string[] };
    expect(() => {
      item.text = 'x';
    }).toThrow(TypeError);
    expect(() => item.keywords.push('x')).toThrow(TypeError);
    expect(() => (snapshot.items as unknown[]).push('x')).toThrow(TypeError);
  });

  it('loads the same wherever its files lie', () => {
    const copy = mkdtempSync(join(tmpdir(), 'waymark-framework-'));
    for (const name of readdirSync(standardsFolder()).reverse()) {
      cpSync(join(standardsFolder(), name), join(copy, name), { recursive: true });
    }
    expect(loadFramework(copy).items).toEqual(snapshot.items);
  });
});

describe('loading a framework', () => {
  it('links statements to cluster, pathway, element and translation', () => {
    const snapshot = loadFramework(writeFiles(filesOf(smallFramework())));
    const code = (id: string | null) => (id ? snapshot.byId.get(id)?.code : null);
    const statement = snapshot.byCode.get('BK.BRD.01');
    const shared = snapshot.byCode.get('BK.TEC.2');
    expect(
      statement &&
        [statement.parentId, statement.clusterId, statement.pathwayId, statement.elementId].map(code),
    ).toEqual(['BK.BRD', 'BK', 'BK.BRD', 'TEC']);
    expect(
      shared && [shared.parentId, shared.clusterId, shared.pathwayId, shared.elementId].map(code),
    ).toEqual(['BK', 'BK', null, 'TEC']);
    expect(statement).toMatchObject({ level: 'pathway', sequence: 1, changed: '2026-01-31T00:00:00Z' });
    expect(shared).toMatchObject({ level: 'cluster', sequence: 2 });
    expect(statement?.translations.es?.label).toBe('Hacer roscas');
    expect(snapshot.byCode.get('BK')?.areaIds.map(code)).toEqual(['FOD']);
  });

  it('gives a statement its levels of performance in order, with points or without, and none to others', () => {
    const small = smallFramework();
    const [first] = small.cluster.pathways[0]?.statements ?? [];
    first?.levels?.splice(
      0,
      2,
      { quality: 'Low', description: 'Burns it.' },
      { quality: 'High', description: 'Eats it.' },
    );
    const [scored, plain] = [smallFramework(), small].map((one) => loadFramework(writeFiles(filesOf(one))));
    expect(scored?.byCode.get('BK.BRD.01')?.levels).toEqual([
      { quality: 'Beginning', description: 'Boils some rings.', score: 1 },
      { quality: 'Proficient', description: 'Boils every ring evenly.', score: 3 },
    ]);
    expect(plain?.byCode.get('BK.BRD.01')?.levels).toEqual([
      { quality: 'Low', description: 'Burns it.', score: null },
      { quality: 'High', description: 'Eats it.', score: null },
    ]);
    expect(scored?.byCode.get('BK.BRD.02')?.levels).toEqual([]);
    expect(scored?.byCode.get('BK.BRD.01')?.translations.es?.levels).toHaveLength(2);
  });

  it('says where levels come from of those statements only that have some', () => {
    const snapshot = loadFramework(writeFiles(filesOf(smallFramework())));
    expect(snapshot.byCode.get('BK.BRD.01')?.provenance).toHaveProperty('levels', 'project');
    for (const code of ['BK.BRD.02', 'BK.BRD', 'BK'])
      expect(snapshot.byCode.get(code)?.provenance).not.toHaveProperty('levels');
  });

  it('misses levels that are not said in Spanish, where there are any', () => {
    const small = smallFramework();
    Reflect.deleteProperty(small.spanish.items['BK.BRD.01'] ?? {}, 'levels');
    const missing = new Map(
      untranslated(loadFramework(writeFiles(filesOf(small))), 'es').map(({ code, keys }) => [code, keys]),
    );
    expect(missing.get('BK.BRD.01')).toEqual(['levels']);
    expect(missing.get('BK.BRD.02')).toEqual(['label', 'student', 'keywords']);
  });

  it('lists the statements at or below an item', () => {
    const snapshot = loadFramework(writeFiles(filesOf(smallFramework())));
    const under = (code: string) => snapshot.statementsUnder(snapshot.byCode.get(code)?.id ?? '').length;
    expect(['BK', 'BK.BRD', 'BK.BRD.01', 'TEC'].map(under)).toEqual([10, 8, 1, 0]);
  });

  it('refuses files with problems, with all of them in the error', () => {
    const small = smallFramework();
    small.cluster.changed = 'soon';
    small.framework.namespace = 'none';
    try {
      loadFramework(writeFiles(filesOf(small)));
      throw new Error('it loaded');
    } catch (error) {
      expect(error).toBeInstanceOf(WaymarkError);
      expect(error).toMatchObject({
        code: 'standards.invalid',
        message: "The framework's files have 2 problems.",
      });
      expect((error as WaymarkError).data?.problems).toHaveLength(2);
      expect((error as WaymarkError).detail).toContain('clusters/baking.yaml:');
    }
  });
});
