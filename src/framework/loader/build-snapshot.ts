/** Turns checked files into the snapshot that the rest of Waymark sees: identifiers, links, translations. */
import { v5 as uuidv5 } from 'uuid';
import { snapshotOf } from '../model/snapshot';
import {
  type Crosswalk,
  type DescribedType,
  describedTypes,
  type FrameworkDocument,
  type Item,
  type Snapshot,
  type Translation,
  type TypeDescription,
} from '../model/types';
import { type Entry, entriesOf } from './entries';
import type { FrameworkFiles } from './read-files';

export function buildSnapshot(files: FrameworkFiles): Snapshot {
  const framework = files.framework.value;
  const idOf = (name: string) => uuidv5(name, framework.namespace);
  const entries = entriesOf(files);
  const translations = new Map(files.spanish.flatMap((sheet) => Object.entries(sheet.value.items)));
  const sequences = sequenceOf(entries);
  const items = entries.map((entry) => itemOf(entry, idOf, sequences, translations.get(entry.code)));
  return snapshotOf(documentOf(files, idOf), items);
}

/** A day in the files stands for its first moment in UTC, so that no machine's time zone shows in an export. */
const momentOf = (day: string) => `${day}T00:00:00Z`;

function documentOf(files: FrameworkFiles, idOf: (name: string) => string): FrameworkDocument {
  const framework = files.framework.value;
  const { provenance: _, retired: _retired, ...facts } = framework;
  return {
    ...facts,
    id: idOf(framework.key),
    publisher: framework.publisher ?? null,
    statusStartDate: framework.statusStartDate ?? null,
    notes: framework.notes ?? null,
    changed: momentOf(framework.changed),
    itemTypes: itemTypesOf(files),
    occupationCodes: files.occupations.value.codes,
    crosswalks: crosswalksOf(files),
    translations: documentTranslations(files),
  };
}

function documentTranslations({
  spanishFramework: [sheet],
}: FrameworkFiles): FrameworkDocument['translations'] {
  if (!sheet) return {};
  const { language, ...texts } = sheet.value;
  return { [language]: texts };
}

function itemTypesOf({ itemTypes, spanishTypes }: FrameworkFiles): FrameworkDocument['itemTypes'] {
  const spanish = spanishTypes[0]?.value.types ?? {};
  const described = (type: DescribedType): TypeDescription => ({
    ...itemTypes.value.types[type],
    translations: spanish[type] ? { es: spanish[type] } : {},
  });
  return Object.fromEntries(
    describedTypes.map((type) => [type, described(type)]),
  ) as FrameworkDocument['itemTypes'];
}

function crosswalksOf({ crosswalks, spanishCrosswalks }: FrameworkFiles): Crosswalk[] {
  const spanish = spanishCrosswalks[0]?.value.crosswalks ?? {};
  return crosswalks.flatMap(({ value }) =>
    value.crosswalks.map(({ targets, uri, links, ...facts }) => {
      const names = new Map(targets.map(({ code, name }) => [code, name]));
      const linksOf = (list: (typeof links)[string]) =>
        list.map(({ to: code, relation }) => ({
          relation,
          code,
          name: names.get(code) ?? code,
          uri: uri.replace('{code}', code),
        }));
      return {
        ...facts,
        changed: momentOf(value.changed),
        links: Object.fromEntries(Object.entries(links).map(([code, list]) => [code, linksOf(list)])),
        translations: spanish[facts.key] ? { es: spanish[facts.key] } : {},
      };
    }),
  );
}

function itemOf(
  entry: Entry,
  idOf: (name: string) => string,
  sequences: ReadonlyMap<string, number>,
  spanish: Translation | undefined,
): Item {
  const idOrNull = (code: string | null) => (code === null ? null : idOf(code));
  const { parent, cluster, pathway, element, areas, sheet: _sheet, path: _path, ...facts } = entry;
  return {
    ...facts,
    id: idOf(entry.code),
    language: 'en',
    parentId: idOrNull(parent),
    clusterId: idOrNull(cluster),
    pathwayId: idOrNull(pathway),
    elementId: idOrNull(element),
    areaIds: areas.map(idOf),
    sequence: sequences.get(entry.code) ?? 1,
    changed: momentOf(entry.changed),
    translations: spanish ? { es: spanish } : {},
  };
}

/** Position among the siblings, from 1, in the order of the entries. */
function sequenceOf(entries: Entry[]): Map<string, number> {
  const counts = new Map<string | null, number>();
  return new Map(
    entries.map((entry) => {
      const next = (counts.get(entry.parent) ?? 0) + 1;
      counts.set(entry.parent, next);
      return [entry.code, next];
    }),
  );
}
