/** The three sheets of the workbook. OpenSALT finds sheets by name and columns by position. */
import { adoptionStatusOf, associationsAcross, linksOf, notesOf } from '../case';
import type { ExportSource, OptionValues } from '../format';
import type { Cell } from '../shared/csv';
import type { Sheet, SheetColumn } from '../shared/xlsx/sheet';
import { fitting, limits } from './limits';
import { smartLevelOf } from './smart-level';

const column = (title: string, width = 20, wrap = false): SheetColumn => ({ title, width, wrap });

const documentColumns: readonly SheetColumn[] = [
  column('identifier', 38),
  column('creator'),
  column('title', 40),
  column('lastChangeDate'),
  column('officialSourceURL', 40),
  column('publisher'),
  column('description', 60, true),
  column('subject', 30),
  column('language', 10),
  column('version', 10),
  column('adoptionStatus', 15),
  column('statusStartDate', 15),
  column('statusEndDate', 15),
  column('licenseTitle', 30),
  column('licenseText', 40, true),
  column('notes', 60, true),
];

const itemColumns: readonly SheetColumn[] = [
  column('identifier', 38),
  column('fullStatement', 60, true),
  column('humanCodingScheme'),
  column('smartLevel', 12),
  column('listEnumeration', 15),
  column('abbreviatedStatement', 32),
  column('conceptKeywords', 40, true),
  column('notes', 60, true),
  column('language', 10),
  column('educationLevel', 15),
  column('CFItemType', 30),
  column('license', 15),
];

const associationColumns: readonly SheetColumn[] = [
  column('identifier', 38),
  column('originNodeURI', 60),
  column('originNodeIdentifier', 38),
  column('originNodeHumanCodingScheme'),
  column('associationType', 15),
  column('destinationNodeURI', 60),
  column('destinationNodeIdentifier', 38),
  column('destinationNodeHumanCodingScheme'),
  column('associationGroupIdentifier', 38),
  column('associationGroupName', 50),
];

export const sheetsOf = (source: ExportSource, options: OptionValues): Sheet[] => [
  { name: 'CF Doc', columns: documentColumns, rows: () => [documentRow(source)] },
  { name: 'CF Item', columns: itemColumns, rows: () => itemRows(source) },
  {
    name: 'CF Association',
    columns: associationColumns,
    rows: () => associationRows(source, options.groups === true),
  },
];

export function documentRow({ snapshot, baseUrl }: ExportSource): Cell[] {
  const { document } = snapshot;
  return [
    document.id,
    fitting(document.creator, limits.creator),
    document.title,
    document.changed,
    `${baseUrl}/uri/${document.id}`,
    document.publisher && fitting(document.publisher, limits.publisher),
    document.description,
    document.subjects.join('|'),
    document.language,
    fitting(document.version, limits.version),
    adoptionStatusOf(document, '1.0'),
    document.statusStartDate,
    null,
    document.license.title,
    document.license.text,
    document.notes,
  ];
}

export function* itemRows({ snapshot }: ExportSource): Generator<Cell[]> {
  const { document } = snapshot;
  for (const item of snapshot.items) {
    yield [
      item.id,
      item.text,
      item.code,
      smartLevelOf(item, snapshot),
      null,
      item.label,
      item.keywords.join(','),
      notesOf(item),
      item.language,
      null,
      document.itemTypes[item.type].name,
      null,
    ];
  }
}

/** What cuts across the tree. The tree itself is in the smart levels, and given twice would be imported twice. */
function* associationRows({ snapshot, baseUrl }: ExportSource, withGroups: boolean): Generator<Cell[]> {
  const links = linksOf(snapshot, { version: '1.0', baseUrl });
  const codeOf = (id: string): Cell => snapshot.byId.get(id)?.code ?? null;
  for (const item of snapshot.items) {
    for (const association of associationsAcross(snapshot, links, item)) {
      const { originNodeURI: origin, destinationNodeURI: destination } = association;
      const group = withGroups ? association.CFAssociationGroupingURI : undefined;
      yield [
        association.identifier,
        origin.uri,
        origin.identifier,
        codeOf(origin.identifier),
        association.associationType,
        destination.uri,
        destination.identifier,
        codeOf(destination.identifier),
        group?.identifier ?? null,
        group?.title ?? null,
      ];
    }
  }
}
