import fc from 'fast-check';
import { casePackage } from '../../../src/exporters/case';
import type { Format } from '../../../src/exporters/format';
import { openSaltFormats } from '../../../src/exporters/opensalt';
import { loadFramework } from '../../../src/framework';
import { snapshotOf } from '../../../src/framework/model/snapshot';
import type { FrameworkDocument, Item, Snapshot } from '../../../src/framework/model/types';
import { filesOf, smallFramework, writeFiles } from '../../framework/support/small-framework';
import { hostileText } from '../support/hostile';
import { sheetsOf } from '../support/workbook';
import { changedSnapshot, frameworkSource, warned, written } from '../support/written';

type Row = Record<string, unknown>;

const [format] = openSaltFormats as readonly [Format];
const snapshot = loadFramework();
const small = loadFramework(writeFiles(filesOf(smallFramework())));

/** The rows of each sheet, by the names of its columns. */
async function sheetsFrom(
  from: Snapshot,
  chosen: Record<string, unknown> = {},
): Promise<Record<string, Row[]>> {
  const sheets = await sheetsOf(await written(format, frameworkSource(from), chosen));
  return Object.fromEntries(
    Object.entries(sheets).map(([name, [titles = [], ...rows]]) => [
      name,
      rows.map((cells) => Object.fromEntries(titles.map((title, index) => [title, cells[index]]))),
    ]),
  );
}

const withDocument = (changes: Partial<FrameworkDocument>): Snapshot =>
  snapshotOf({ ...small.document, ...changes }, [...small.items]);

const codesOf = (from: Snapshot, chosen: Record<string, unknown> = {}) =>
  warned(format, frameworkSource(from), chosen).map(({ code }) => code);

describe('the sheets', () => {
  it('have the names and columns by which OpenSALT finds them', async () => {
    const sheets = await sheetsOf(await written(format, frameworkSource(small)));
    expect(Object.entries(sheets).map(([name, [titles]]) => [name, titles?.join(' ')])).toEqual([
      [
        'CF Doc',
        'identifier creator title lastChangeDate officialSourceURL publisher description subject language version adoptionStatus statusStartDate statusEndDate licenseTitle licenseText notes',
      ],
      [
        'CF Item',
        'identifier fullStatement humanCodingScheme smartLevel listEnumeration abbreviatedStatement conceptKeywords notes language educationLevel CFItemType license',
      ],
      [
        'CF Association',
        'identifier originNodeURI originNodeIdentifier originNodeHumanCodingScheme associationType destinationNodeURI destinationNodeIdentifier destinationNodeHumanCodingScheme associationGroupIdentifier associationGroupName',
      ],
    ]);
  });

  it('say of the document what CASE 1.0 says, and dates and versions as text', async () => {
    const { document } = snapshot;
    expect((await sheetsFrom(snapshot))['CF Doc']).toEqual([
      {
        identifier: document.id,
        creator: document.creator,
        title: document.title,
        lastChangeDate: document.changed,
        officialSourceURL: `https://waymark.example/uri/${document.id}`,
        publisher: document.publisher,
        description: document.description,
        subject: document.subjects.join('|'),
        language: 'en',
        version: document.version,
        adoptionStatus: 'Adopted',
        statusStartDate: document.statusStartDate,
        statusEndDate: null,
        licenseTitle: document.license.title,
        licenseText: document.license.text,
        notes: document.notes,
      },
    ]);
  });

  it('say of an item what CASE 1.0 says', async () => {
    const items = (await sheetsFrom(snapshot))['CF Item'] ?? [];
    const { CFItems } = casePackage(snapshot, { version: '1.0' });
    expect(format.count(frameworkSource(snapshot), {}).number).toBe(items.length);
    expect(items.map(({ smartLevel, ...item }) => item)).toEqual(
      CFItems.map((item) => ({
        identifier: item.identifier,
        fullStatement: item.fullStatement,
        humanCodingScheme: item.humanCodingScheme,
        listEnumeration: null,
        abbreviatedStatement: item.abbreviatedStatement ?? null,
        conceptKeywords: item.conceptKeywords?.join(',') ?? null,
        notes: item.notes ?? null,
        language: item.language,
        educationLevel: null,
        CFItemType: item.CFItemType,
        license: null,
      })),
    );
  });

  it('give by smart levels the tree that CASE gives by associations, in its order', async () => {
    const items = (await sheetsFrom(snapshot))['CF Item'] ?? [];
    const byLevel = new Map(items.map((row) => [row.smartLevel, row]));
    expect(byLevel.size).toBe(items.length);
    const tree = items.map(({ identifier, smartLevel }) => {
      const steps = String(smartLevel).split('.');
      const sequenceNumber = Number(steps.pop());
      const parent = byLevel.get(steps.join('.'))?.identifier ?? snapshot.document.id;
      return { identifier, parent, sequenceNumber };
    });
    const { CFAssociations } = casePackage(snapshot, { version: '1.0' });
    expect(tree).toEqual(
      CFAssociations.filter(({ associationType }) => associationType === 'isChildOf').map((association) => ({
        identifier: association.originNodeURI.identifier,
        parent: association.destinationNodeURI.identifier,
        sequenceNumber: association.sequenceNumber,
      })),
    );
  });

  it('hold the associations across the tree, and none of the tree', async () => {
    const rows = (await sheetsFrom(snapshot, { groups: true }))['CF Association'] ?? [];
    const across = casePackage(snapshot, { version: '1.0' }).CFAssociations.filter(
      ({ associationType }) => associationType !== 'isChildOf',
    );
    const byIdentifier = new Map(across.map((association) => [association.identifier, association]));
    expect(rows).toHaveLength(across.length);
    for (const row of rows) {
      const association = byIdentifier.get(String(row.identifier));
      expect(row).toEqual({
        identifier: association?.identifier,
        originNodeURI: association?.originNodeURI.uri,
        originNodeIdentifier: association?.originNodeURI.identifier,
        originNodeHumanCodingScheme: snapshot.byId.get(association?.originNodeURI.identifier ?? '')?.code,
        associationType: association?.associationType,
        destinationNodeURI: association?.destinationNodeURI.uri,
        destinationNodeIdentifier: association?.destinationNodeURI.identifier,
        destinationNodeHumanCodingScheme: snapshot.byId.get(association?.destinationNodeURI.identifier ?? '')
          ?.code,
        associationGroupIdentifier: association?.CFAssociationGroupingURI?.identifier,
        associationGroupName: association?.CFAssociationGroupingURI?.title,
      });
    }
  });

  it('name no groups unless that is asked', async () => {
    const rows = (await sheetsFrom(small))['CF Association'] ?? [];
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.associationGroupIdentifier).toBeNull();
  });
});

describe('warnings', () => {
  it('are what every framework loses, with groups and without', () => {
    expect(codesOf(small)).toEqual([
      'opensalt.identifier_changed',
      'opensalt.kind_dropped',
      'opensalt.levels_dropped',
      'opensalt.occupations_dropped',
      'opensalt.groups_dropped',
    ]);
    expect(codesOf(small, { groups: true }).at(-1)).toBe('opensalt.groups_repeated');
  });

  const x = (length: number) => '🚀'.repeat(length);

  it.each<[string, Partial<FrameworkDocument>, Partial<FrameworkDocument>]>([
    ['opensalt.title_cut', { title: x(120) }, { title: x(121) }],
    ['opensalt.description_cut', { description: x(300) }, { description: x(301) }],
    ['opensalt.document_shortened', { publisher: x(50) }, { publisher: x(51) }],
    ['opensalt.document_shortened', { version: x(50) }, { version: x(51) }],
    ['opensalt.document_shortened', { creator: x(300) }, { creator: x(301) }],
    ['opensalt.subject_split', { subjects: ['Baking'] }, { subjects: ['Baking | Cooking'] }],
  ])('%s', (code, fits, lost) => {
    expect(codesOf(withDocument(fits))).not.toContain(code);
    expect(codesOf(withDocument(lost))).toContain(code);
  });

  it.each<[string, Partial<Item>]>([
    ['opensalt.code_too_long', { code: `BK.${'X'.repeat(78)}` }],
    ['opensalt.keyword_split', { keywords: ['salt, sugar'] }],
  ])('%s', (code, lost) => {
    expect(codesOf(small)).not.toContain(code);
    expect(codesOf(changedSnapshot(small, { 'BK.BRD.01': lost }))).toContain(code);
  });

  it('come with what is written: no publisher or version is longer than OpenSALT holds', async () => {
    const [row] = (
      await sheetsFrom(withDocument({ publisher: x(60), version: 'v'.repeat(60), creator: x(300) }))
    )['CF Doc'] as [Row];
    expect(row.publisher).toBe(`${x(49)}…`);
    expect(row.creator).toBe(x(300));
    expect(row.version).toBe(`${'v'.repeat(49)}…`);
  });
});

it('carries hostile text', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      // The reader leaves the escapes of SpreadsheetML as they are; shared/xlsx.test.ts looks into them.
      const readable = [...`a${text}`]
        .filter((character) => /[^\p{Cc}\p{Cs}_]|\n|\t/u.test(character))
        .join('');
      const from = changedSnapshot(small, { 'BK.BRD.01': { text: readable } });
      const items = (await sheetsFrom(from))['CF Item'] ?? [];
      const row = items.find(({ humanCodingScheme }) => humanCodingScheme === 'BK.BRD.01');
      expect(row?.fullStatement).toBe(
        readable.replace(/[\ufffe\uffff]/g, (one) => `_x${one.charCodeAt(0).toString(16).toUpperCase()}_`),
      );
    }),
    { numRuns: 30 },
  );
});

it('has the same bytes twice, and shows its rows in the preview', async () => {
  const source = frameworkSource(small);
  expect((await written(format, source)).equals(await written(format, source))).toBe(true);
  let preview = '';
  for await (const piece of format.preview?.(source, { groups: false }) ?? []) preview += piece;
  expect(preview).toContain('CF Item\r\nidentifier,fullStatement,');
  expect(preview).toContain('Boil rings before they meet heat.');
});
