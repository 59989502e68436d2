/** What a cartridge says of itself and of its links: LOM, and the standards metadata of 1EdTech beside it. */
import type { FrameworkDocument, Item } from '../../framework/model/types';
import { oneLine } from '../shared/text';
import { each, optional, type XmlElements } from '../shared/xml-template';
import type { Cartridge } from './cartridge';
import type { Link, Standard } from './entries';

/** A text, or how it is found in the data. */
type Text<Data> = string | ((data: Data) => string);

/** `metadata` of the manifest. */
export function manifestMetadata(cartridge: Cartridge): XmlElements {
  const { profile, contents, document } = cartridge;
  const said = saidWith('lomm');
  const { license, version, language } = document;
  return {
    schema: profile.schema,
    schemaversion: profile.schemaVersion,
    'lomm:lom': {
      'lomm:general': {
        'lomm:title': said(contents.title, language),
        'lomm:language': language,
        'lomm:description': said(contents.description, language),
      },
      'lomm:lifeCycle': {
        'lomm:version': said(version, language),
        'lomm:contribute': {
          'lomm:role': vocabulary('lomm', 'publisher'),
          'lomm:date': { 'lomm:dateTime': contents.changed.slice(0, 'yyyy-mm-dd'.length) },
        },
      },
      'lomm:rights': {
        'lomm:copyrightAndOtherRestrictions': vocabulary('lomm', 'yes'),
        'lomm:description': said(`${license.title} ${license.uri}`, language),
      },
    },
    ...standardsMetadata(() => contents.standards, cartridge),
  };
}

/** `metadata` of the resource of a link. */
export const resourceMetadata = (cartridge: Cartridge): XmlElements<Link> => ({
  'lomr:lom': {
    'lomr:general': general(cartridge.document),
    'lomr:educational': optional(ofItem('student'), { 'lomr:description': saidSo }),
    'lomr:classification': each(classificationsOf, classification(cartridge)),
  },
  ...standardsMetadata(({ standards }) => standards, cartridge),
});

/** The same standard is named once, however it is aligned: this metadata knows no relations. */
export const standardsMetadata = <Data>(
  standardsOf: (data: Data) => readonly Standard[],
  { profile, document, providerId, region, uriOf }: Cartridge,
): XmlElements<Data> => ({
  'csm:curriculumStandardsMetadataSet': optional((data) => itemsOf(standardsOf(data)), {
    'csm:curriculumStandardsMetadata': {
      '@providerId': providerId,
      'csm:setOfGUIDs': {
        '@region': region,
        '@version': document.version,
        'csm:labelledGUID': each((items: ReadonlySet<Item>) => items, {
          'csm:label': ({ code }) => oneLine(code),
          'csm:caseItemURI': profile.caseUris ? uriOf : null,
          'csm:GUID': ({ id }) => id,
        }),
      },
    },
  }),
});

/** Each item once; null where there is none. */
function itemsOf(standards: readonly Standard[]): ReadonlySet<Item> | null {
  return standards.length > 0 ? new Set(standards.map(({ item }) => item)) : null;
}

const general = ({ language }: FrameworkDocument): XmlElements<Link> => ({
  'lomr:title': saidWith('lomr')<Link>(
    ({ title }) => title,
    ({ about }) => about?.language ?? language,
  ),
  'lomr:description': optional(ofItem('definition'), saidSo),
  'lomr:keyword': each(keywordsOf, saidSo),
});

interface Classification {
  relation: Standard['relation'];
  standards: readonly Standard[];
}

const relations = ['teaches', 'assesses', null] as const;

/** One classification a relation, which it names in its description. */
const classificationsOf = ({ standards }: Link): Classification[] =>
  relations
    .map((relation) => ({
      relation,
      standards: standards.filter((standard) => standard.relation === relation),
    }))
    .filter(({ standards }) => standards.length > 0);

const classification = (cartridge: Cartridge): XmlElements<Classification> => ({
  'lomr:purpose': vocabulary('lomr', 'educational objective'),
  'lomr:taxonPath': each(({ standards }) => standards, taxonPath(cartridge)),
  'lomr:description': optional(
    ({ relation }) => relation,
    saidWith('lomr')((relation: string) => relation, 'en'),
  ),
});

/** A path of one taxon: readers take every taxon of a path for a standard. */
const taxonPath = ({ document, uriOf }: Cartridge): XmlElements<Standard> => ({
  'lomr:source': saidWith('lomr')(document.title, document.language),
  'lomr:taxon': {
    'lomr:id': ({ item }) => uriOf(item),
    'lomr:entry': saidWith('lomr')<Standard>(
      ({ item }) => item.text,
      ({ item }) => item.language,
    ),
  },
});

interface Said {
  text: string;
  language: string;
}

const ofItem =
  (field: 'definition' | 'student') =>
  ({ about }: Link): Said | null =>
    about?.[field] ? { text: about[field], language: about.language } : null;

const keywordsOf = ({ about }: Link): Said[] =>
  about ? about.keywords.map((text) => ({ text, language: about.language })) : [];

const saidWith =
  (prefix: string) =>
  <Data>(text: Text<Data>, language: Text<Data>): XmlElements<Data> => ({
    [`${prefix}:string`]: { '@language': language, '#': text },
  });

const saidSo = saidWith('lomr')<Said>(
  ({ text }) => text,
  ({ language }) => language,
);

const vocabulary = (prefix: string, value: string): XmlElements => ({
  [`${prefix}:source`]: 'LOMv1.0',
  [`${prefix}:value`]: value,
});
