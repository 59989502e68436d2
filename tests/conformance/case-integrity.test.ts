import { type CFPackage, casePackage } from '../../src/exporters/case';
import { loadFramework, translatedSnapshot } from '../../src/framework';
import { filesOf, smallFramework, writeFiles } from '../framework/support/small-framework';

type Link = { title: string; identifier: string; uri: string };

/** Rubrics, their criteria and the levels of those; only a rubric has a title. */
const partsOf = (rubrics: NonNullable<CFPackage['CFRubrics']>) => {
  const criteria = rubrics.flatMap(({ CFRubricCriteria }) => CFRubricCriteria);
  const levels = criteria.flatMap(({ CFRubricCriterionLevels }) => CFRubricCriterionLevels);
  return [...rubrics, ...[...criteria, ...levels].map((part) => ({ ...part, title: null }))];
};

const everything = ({ CFDocument, CFItems, CFAssociations, CFDefinitions, CFRubrics = [] }: CFPackage) => [
  { ...CFDocument, title: CFDocument.title },
  ...CFItems.map((item) => ({ ...item, title: item.fullStatement })),
  ...CFAssociations.map((association) => ({ ...association, title: null })),
  ...Object.values(CFDefinitions).flat(),
  ...partsOf(CFRubrics),
];

/** Every object anywhere that has the shape of a LinkURI or LinkGenURI and stays within CASE. */
function linksIn(value: unknown): Link[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('targetType' in value && value.targetType !== 'CASE') return [];
  const inside = Object.values(value).flatMap(linksIn);
  const keys = Object.keys(value)
    .filter((key) => key !== 'targetType')
    .sort();
  return keys.join() === 'identifier,title,uri' ? [value as Link, ...inside] : inside;
}

const shipped = loadFramework();
const bodies: [string, CFPackage][] = (['1.1', '1.0'] as const).flatMap((version): [string, CFPackage][] => [
  [`the shipped framework as ${version}`, casePackage(shipped, { version })],
  [
    `the shipped framework in Spanish as ${version}`,
    casePackage(translatedSnapshot(shipped, 'es'), { version }),
  ],
  [
    `a small framework as ${version}`,
    casePackage(loadFramework(writeFiles(filesOf(smallFramework()))), { version }),
  ],
]);

describe.each(bodies)('%s', (_name, body) => {
  const byIdentifier = new Map(everything(body).map((entry) => [entry.identifier, entry]));
  const tree = body.CFAssociations.filter((association) => association.associationType === 'isChildOf');

  it('has an identifier and a uri of its own for everything', () => {
    expect(byIdentifier.size).toBe(everything(body).length);
    expect(new Set(everything(body).map((entry) => entry.uri)).size).toBe(byIdentifier.size);
    for (const entry of everything(body)) expect(entry.uri.endsWith(`/uri/${entry.identifier}`)).toBe(true);
  });

  it('links only to what it holds, by its title and uri', () => {
    const links = linksIn(body);
    expect(links.length).toBeGreaterThan(body.CFItems.length * 2);
    for (const { title, identifier, uri } of links) {
      expect({ title, uri }).toEqual({
        title: byIdentifier.get(identifier)?.title,
        uri: byIdentifier.get(identifier)?.uri,
      });
    }
  });

  it('has exactly one parent for every item, and the document at the end of every line of parents', () => {
    const parents = new Map(
      tree.map((association) => [
        association.originNodeURI.identifier,
        association.destinationNodeURI.identifier,
      ]),
    );
    expect(tree).toHaveLength(body.CFItems.length);
    expect(parents.size).toBe(body.CFItems.length);
    for (const item of body.CFItems) {
      let at: string | undefined = item.identifier;
      for (let steps = 0; at !== undefined && at !== body.CFDocument.identifier && steps < 5; steps++)
        at = parents.get(at);
      expect(at).toBe(body.CFDocument.identifier);
    }
  });

  it('numbers the children of every parent from 1 without a gap, in the order of the items', () => {
    const children = new Map<string, number[]>();
    for (const { destinationNodeURI, sequenceNumber } of tree) {
      const numbers = children.get(destinationNodeURI.identifier) ?? [];
      children.set(destinationNodeURI.identifier, [...numbers, sequenceNumber ?? 0]);
    }
    for (const numbers of children.values()) expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('names the criterion and the rubric that a part of a rubric belongs to, and numbers both from 1', () => {
    expect(body.CFRubrics?.length).toBeGreaterThan(0);
    for (const { identifier, CFRubricCriteria } of body.CFRubrics ?? []) {
      expect(CFRubricCriteria.map(({ rubricId, position }) => [rubricId, position])).toEqual([
        [identifier, 1],
      ]);
      for (const criterion of CFRubricCriteria) {
        const levels = criterion.CFRubricCriterionLevels;
        expect(levels.map(({ rubricCriterionId, position }) => [rubricCriterionId, position])).toEqual(
          levels.map((_, index) => [criterion.identifier, index + 1]),
        );
      }
    }
  });

  it('orders nothing outside the tree, and groups everything there', () => {
    for (const association of body.CFAssociations.filter((entry) => entry.associationType !== 'isChildOf')) {
      expect(association).not.toHaveProperty('sequenceNumber');
      expect(association.CFAssociationGroupingURI).toBeDefined();
    }
  });

  it('relates no pair twice', () => {
    const pairs = body.CFAssociations.map(
      (entry) => `${entry.originNodeURI.identifier} ${entry.destinationNodeURI.identifier}`,
    );
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('changed last when its newest part changed', () => {
    const newest = everything(body)
      .map((entry) => entry.lastChangeDateTime)
      .sort()
      .at(-1);
    expect(body.CFDocument.lastChangeDateTime).toBe(newest);
  });

  it('keeps within the lengths that the implementation guide gives', () => {
    for (const item of body.CFItems) {
      expect(item.fullStatement.length).toBeLessThanOrEqual(4096);
      expect(item.humanCodingScheme.length).toBeLessThanOrEqual(100);
      expect(item.abbreviatedStatement?.length ?? 0).toBeLessThanOrEqual(60);
      expect(item.CFItemType.length).toBeLessThanOrEqual(60);
      for (const keyword of item.conceptKeywords ?? []) expect(keyword.length).toBeLessThanOrEqual(300);
    }
  });
});
