/** A snapshot in another language: a document of its own, with identifiers of its own. Where a text is missing, English stands in. */
import { v5 as uuidv5 } from 'uuid';
import { snapshotOf } from './snapshot';
import {
  type DescribedType,
  describedTypes,
  type FrameworkDocument,
  type Item,
  type Language,
  type Snapshot,
} from './types';

type Translated = Exclude<Language, 'en'>;

/**
 * The whole framework in `language`, in the same order and with the same codes. A statement's text is its student version, since full
 * statements are written in English only; so are the definitions of items, which are left out.
 * @returns a snapshot whose identifiers are UUIDv5 of the namespace and a name such as `HL.THR.01@es`, and whose namespace for
 *   everything without a code is another one, so that nothing in it shares an identifier with the original
 */
export function translatedSnapshot(snapshot: Snapshot, language: Translated): Snapshot {
  const idOf = (name: string) => uuidv5(`${name}@${language}`, snapshot.document.namespace);
  const ids = new Map(snapshot.items.map((item) => [item.id, idOf(item.code)]));
  return snapshotOf(
    { ...documentIn(snapshot, language), id: idOf(snapshot.document.id) },
    snapshot.items.map((item) => relinked(itemIn(item, language), ids)),
  );
}

/** A snapshot in every language that its document has been translated to. */
export const translationsOf = (snapshot: Snapshot): Snapshot[] =>
  (Object.keys(snapshot.document.translations) as Translated[]).map((language) =>
    translatedSnapshot(snapshot, language),
  );

function documentIn({ document, items }: Snapshot, language: Translated): FrameworkDocument {
  const said = document.translations[language];
  return {
    ...document,
    ...said,
    key: `${document.key}.${language}`,
    namespace: uuidv5(language, document.namespace),
    language,
    license: { ...document.license, ...said?.license },
    itemTypes: itemTypesIn(document, language),
    occupationCodes: occupationCodesIn(document, items, language),
    crosswalks: document.crosswalks.map((crosswalk) => ({
      ...crosswalk,
      ...crosswalk.translations[language],
      translations: {},
    })),
    translations: {},
  };
}

function itemTypesIn({ itemTypes }: FrameworkDocument, language: Translated): FrameworkDocument['itemTypes'] {
  const described = (type: DescribedType) => ({
    ...itemTypes[type],
    ...itemTypes[type].translations[language],
    translations: {},
  });
  return Object.fromEntries(
    describedTypes.map((type) => [type, described(type)]),
  ) as FrameworkDocument['itemTypes'];
}

/** Translated occupations stand in the order of the English ones, by whose names the codes are kept. */
function occupationCodesIn(
  { occupationCodes }: FrameworkDocument,
  items: readonly Item[],
  language: Translated,
): FrameworkDocument['occupationCodes'] {
  const named = items.flatMap((item) =>
    item.occupations.map((english, index) => ({
      name: item.translations[language]?.occupations?.[index] ?? english,
      code: occupationCodes[english],
    })),
  );
  return Object.fromEntries(named.flatMap(({ name, code }) => (code ? [[name, code]] : [])));
}

function itemIn(item: Item, language: Translated): Item {
  const said = item.translations[language] ?? {};
  const text = item.type === 'statement' ? said.student : said.name;
  return {
    ...item,
    language: text ? language : item.language,
    text: text ?? item.text,
    label: said.label ?? item.label,
    definition: null,
    student: said.student ?? item.student,
    keywords: said.keywords ?? item.keywords,
    occupations: said.occupations ?? item.occupations,
    levels: item.levels.map((level, index) => ({ ...level, ...said.levels?.[index] })),
    provenance: provenanceIn(item, { ...said, statements: text }),
    translations: {},
  };
}

/** The published model has no translation: what is translated is the project's own. */
function provenanceIn({ provenance }: Item, said: Readonly<Record<string, unknown>>): Item['provenance'] {
  return Object.fromEntries(
    Object.entries(provenance)
      .filter(([fact]) => fact !== 'definition')
      .map(([fact, from]) => [fact, said[fact] ? 'project' : from]),
  );
}

function relinked(item: Item, ids: ReadonlyMap<string, string>): Item {
  const linked = (id: string | null) => (id && ids.get(id)) || null;
  return {
    ...item,
    id: ids.get(item.id) ?? item.id,
    parentId: linked(item.parentId),
    clusterId: linked(item.clusterId),
    pathwayId: linked(item.pathwayId),
    elementId: linked(item.elementId),
    areaIds: item.areaIds.map((id) => ids.get(id) ?? id),
  };
}
