import { readFileSync } from 'node:fs';
import path from 'node:path';
import { classNames, fieldsOf } from '../../src/case-api/discovery/entities';
import { vocabularyOf } from '../../src/case-api/discovery/vocabularies';
import { type CFPackage, casePackage } from '../../src/exporters/case';
import { loadFramework, translatedSnapshot } from '../../src/framework';
import { filesOf, smallFramework, writeFiles } from '../framework/support/small-framework';

const english = loadFramework();
const spanish = translatedSnapshot(english, 'es');
const inBoth = (snapshot: typeof english, translationOf?: typeof english) => ({
  in11: casePackage(snapshot, { version: '1.1', ...(translationOf && { translationOf }) }),
  in10: casePackage(snapshot, { version: '1.0', ...(translationOf && { translationOf }) }),
});

/** Fields that 1.1 added, as the guide names them: those of a class inside a package and outside are the same. */
const newIn11 = classNames.flatMap((name) => {
  const known = new Set(fieldsOf(name, '1.0').map(([field]) => field));
  return fieldsOf(name, '1.1')
    .filter(([field]) => !known.has(field))
    .map(([field]) => ({ entity: name.replace('CFPckg', 'CF'), field }));
});

/** Everything of an entity's fields in a package. */
const entitiesIn = ({ CFDocument, CFItems, CFAssociations }: CFPackage): Record<string, object[]> => ({
  CFDocument: [CFDocument],
  CFItem: CFItems,
  CFAssociation: CFAssociations,
  LinkGenURI: CFAssociations.flatMap((one) => [one.originNodeURI, one.destinationNodeURI]),
});

/** Every key that occurs anywhere. */
const keysIn = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(keysIn)];

/** 1.1 as the guide says that 1.0 has it. */
function downConverted(body: CFPackage): unknown {
  const { caseVersion: _, ...document } = body.CFDocument;
  const kept = body.CFAssociations.filter(
    ({ associationType, destinationNodeURI }) =>
      associationType !== 'isTranslationOf' && destinationNodeURI.targetType === 'CASE',
  );
  const used = new Set(kept.map((one) => one.CFAssociationGroupingURI?.identifier));
  const groupings = body.CFDefinitions.CFAssociationGroupings.filter(({ identifier }) =>
    used.has(identifier),
  );
  const text = JSON.stringify({
    ...body,
    CFDocument: { ...document, adoptionStatus: 'Adopted' },
    CFAssociations: kept,
    CFDefinitions: { ...body.CFDefinitions, CFAssociationGroupings: groupings },
  });
  return JSON.parse(text, (key, value) => (key === 'targetType' ? undefined : value));
}

describe.each([
  ['the framework', inBoth(english)],
  ['its translation', inBoth(spanish, english)],
])('%s as 1.0', (_name, { in11, in10 }) => {
  it('is 1.1 without what the guide leaves out, in the words of 1.0', () => {
    expect(in11.CFDocument.adoptionStatus).toBe('Implemented');
    expect(in10).toEqual(downConverted(in11));
  });

  it('has none of the fields that 1.1 added', () => {
    const entities = entitiesIn(in10);
    for (const { entity, field } of newIn11.filter((one) => one.field !== 'extensions')) {
      expect(entities[entity]?.length).toBeGreaterThan(0);
      for (const one of entities[entity] ?? []) expect(one).not.toHaveProperty(field);
    }
  });

  it('has no extensions in any class, and neither has 1.1', () => {
    for (const body of [in10, in11]) expect(keysIn(body)).not.toContain('extensions');
  });

  it('has only types of association that 1.0 knows, none of them with ext:', () => {
    const { words } = vocabularyOf('associationType', '1.0');
    expect(words).toHaveLength(9);
    for (const { associationType } of in10.CFAssociations) expect(words).toContain(associationType);
    expect(JSON.stringify(in10)).not.toContain('"ext:');
  });

  it('leads nowhere but to its own document and items', () => {
    const own = new Set([in10.CFDocument, ...in10.CFItems].map(({ identifier }) => identifier));
    for (const { originNodeURI, destinationNodeURI } of in10.CFAssociations)
      expect([own.has(originNodeURI.identifier), own.has(destinationNodeURI.identifier)]).toEqual([
        true,
        true,
      ]);
  });

  it('has statements and descriptions of one line, as 1.1 has', () => {
    for (const { CFDocument, CFItems, CFRubrics = [] } of [in10, in11]) {
      const texts = [CFDocument, ...CFRubrics].map(({ description }) => description);
      for (const text of [...texts, ...CFItems.map((item) => item.fullStatement)])
        expect(text).not.toMatch(/[\r\n\t]/);
    }
  });
});

const guide = readFileSync(path.resolve(__dirname, '../../docs/guides/case-api.md'), 'utf8');
const section = guide.split('\n## What 1.0 leaves out\n')[1]?.split('\n## ')[0] ?? '';
const rows = section
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('the guide', () => {
  it('names every field that 1.1 added, and no other, as left out', () => {
    const end = rows.findIndex(([, , second]) => second === '1.1');
    const named = rows
      .slice(0, end)
      .flatMap(([, first = '']) => [...first.matchAll(/`([A-Z]\w+\.\w+)`/g)].map(([, name]) => name));
    const fields = newIn11.filter(({ field }) => field !== 'extensions');
    expect([...named].sort()).toEqual(
      [...new Set(fields.map(({ entity, field }) => `${entity}.${field}`))].sort(),
    );
  });

  it('names every type of association that 1.0 does not know', () => {
    const known = vocabularyOf('associationType', '1.0').words;
    const added = vocabularyOf('associationType', '1.1').words.filter((word) => !known.includes(word));
    expect(added).toEqual(['isTranslationOf']);
    for (const word of added) expect(rows.some(([, first]) => first === `\`${word}\``)).toBe(true);
  });

  it.each(['Draft', 'Pending Implementation', 'Implemented', 'Retired'])(
    'gives %s the word that 1.0 writes',
    (status) => {
      const small = smallFramework();
      small.framework.adoptionStatus = status;
      const { in11, in10 } = inBoth(loadFramework(writeFiles(filesOf(small))));
      const word = in10.CFDocument.adoptionStatus;
      expect(in11.CFDocument.adoptionStatus).toBe(status);
      expect(
        rows.filter(([, , one, other]) => one === `\`${status}\`` && other === `\`${word}\``),
      ).toHaveLength(1);
    },
  );

  it('gives the words of errors in both versions', () => {
    const minor = (version: '1.1' | '1.0') => vocabularyOf('codeMinor', version).words;
    const [of11, of10] = [minor('1.1'), minor('1.0')];
    const pairs = of11.flatMap((word, index) => (word === of10[index] ? [] : [[word, of10[index]]]));
    expect(pairs).toHaveLength(2);
    for (const [one, other] of pairs)
      expect(rows.some(([, , left, right]) => left === `\`${one}\`` && right === `\`${other}\``)).toBe(true);
  });
});
