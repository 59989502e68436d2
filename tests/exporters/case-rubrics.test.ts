import { v5 as uuidv5 } from 'uuid';
import { casePackage } from '../../src/exporters/case';
import { loadFramework } from '../../src/framework';
import { filesOf, smallFramework, writeFiles } from '../framework/support/small-framework';

const snapshot = loadFramework();
const pack = casePackage(snapshot, { version: '1.1' });
const small = (change: (files: ReturnType<typeof smallFramework>) => void = () => {}) => {
  const files = smallFramework();
  change(files);
  return casePackage(loadFramework(writeFiles(filesOf(files))), { version: '1.1' });
};
const levelsIn = (body: typeof pack) =>
  body.CFRubrics?.[0]?.CFRubricCriteria[0]?.CFRubricCriterionLevels ?? [];

describe('concepts', () => {
  const { CFConcepts } = pack.CFDefinitions;

  it('are the two kinds of statements, described, with keywords in one text', () => {
    expect(CFConcepts.map(({ title, hierarchyCode }) => [hierarchyCode, title])).toEqual([
      ['1', 'Knowledge'],
      ['2', 'Skill'],
    ]);
    for (const { description, keywords } of CFConcepts) {
      expect(description).toMatch(/^What a learner .+\.$/);
      expect(keywords.split(', ').length).toBeGreaterThan(3);
    }
  });

  it('are what every statement points to by its kind, and nothing else does', () => {
    const kindOf = (identifier: string | undefined) =>
      CFConcepts.find((concept) => concept.identifier === identifier)?.title.toLowerCase() ?? null;
    for (const { identifier, conceptKeywordsURI } of pack.CFItems)
      expect(kindOf(conceptKeywordsURI?.identifier)).toBe(snapshot.byId.get(identifier)?.kind);
    expect(pack.CFItems.filter((item) => 'conceptKeywordsURI' in item)).toHaveLength(
      snapshot.items.filter(({ type }) => type === 'statement').length,
    );
  });
});

describe('rubrics', () => {
  it('are one for each statement with levels, in the order of the tree', () => {
    const levelled = snapshot.items.filter(({ levels }) => levels.length > 0);
    expect(levelled).toHaveLength(16);
    expect(pack.CFRubrics?.map(({ CFRubricCriteria }) => CFRubricCriteria[0]?.CFItemURI)).toEqual(
      levelled.map(({ id, text }) => ({
        title: text,
        identifier: id,
        uri: `https://waymark.example/uri/${id}`,
      })),
    );
  });

  it('say in one criterion what the statement says, and at each level what is seen there', () => {
    const item = snapshot.byCode.get('HL.THR.01');
    const rubric = pack.CFRubrics?.find(({ title }) => title === 'Vital signs');
    expect(rubric).toMatchObject({
      description: 'How well a learner does what HL.THR.01 states, from Beginning to Advanced.',
      lastChangeDateTime: item?.changed,
    });
    expect(rubric?.CFRubricCriteria).toHaveLength(1);
    expect(rubric?.CFRubricCriteria[0]).toMatchObject({ description: item?.text, position: 1 });
    expect(
      rubric?.CFRubricCriteria[0]?.CFRubricCriterionLevels.map(
        ({ quality, description, score, position }) => ({
          quality,
          description,
          score,
          position,
        }),
      ),
    ).toEqual(item?.levels.map((level, index) => ({ ...level, position: index + 1 })));
  });

  it('give no points where the levels have none', () => {
    const plain = small(({ cluster }) => {
      for (const level of cluster.pathways[0]?.statements[0]?.levels ?? [])
        Reflect.deleteProperty(level, 'score');
    });
    expect(levelsIn(plain)).toHaveLength(2);
    for (const level of levelsIn(plain)) expect(level).not.toHaveProperty('score');
  });

  it('are left out where no statement has levels', () => {
    const none = small(({ cluster, spanish }) => {
      Reflect.deleteProperty(cluster.pathways[0]?.statements[0] ?? {}, 'levels');
      Reflect.deleteProperty(spanish.items['BK.BRD.01'] ?? {}, 'levels');
    });
    expect(none).not.toHaveProperty('CFRubrics');
  });

  it('keep the identifier of a level when another is put before it or its words change', () => {
    const before = levelsIn(small()).find(({ quality }) => quality === 'Proficient');
    const after = levelsIn(
      small(({ cluster, spanish }) => {
        const levels = cluster.pathways[0]?.statements[0]?.levels ?? [];
        levels.splice(1, 1, { quality: 'Developing', score: 2, description: 'Boils most rings.' });
        levels.push({ quality: 'Proficient', score: 3, description: 'Boils them all.' });
        Reflect.deleteProperty(spanish.items['BK.BRD.01'] ?? {}, 'levels');
      }),
    ).find(({ quality }) => quality === 'Proficient');
    expect(after).toMatchObject({
      identifier: before?.identifier,
      position: 3,
      description: 'Boils them all.',
    });
    expect([before?.position, before?.identifier]).toEqual([
      2,
      uuidv5('rubric-criterion-level:BK.BRD.01:Proficient', '5f0f1c0e-6f1d-5c8a-9b57-3a1d2f6c4e80'),
    ]);
  });
});
