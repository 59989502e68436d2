/** What a cartridge says of itself and of its links: LOM, and the standards metadata of 1EdTech beside it. */
import type { FrameworkDocument, Item } from '../../framework/model/types';
import { oneLine } from '../shared/text';
import type { XmlElements } from '../shared/xml';
import type { Cartridge } from './cartridge';
import type { Link, Standard } from './contents';

/** `metadata` of the manifest. */
export function manifestMetadata({ profile, contents, document, ...cartridge }: Cartridge): XmlElements {
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
    ...standardsMetadata(contents.standards, { profile, contents, document, ...cartridge }),
  };
}

/** `metadata` of the resource of a link. */
export function resourceMetadata(link: Link, cartridge: Cartridge): XmlElements {
  return {
    'lomr:lom': {
      'lomr:general': generalOf(link, cartridge.document),
      'lomr:educational': link.about?.student
        ? { 'lomr:description': saidWith('lomr')(link.about.student, link.about.language) }
        : null,
      'lomr:classification': classificationsOf(link.standards, cartridge),
    },
    ...standardsMetadata(link.standards, cartridge),
  };
}

/** The same standard is named once, however it is aligned: this metadata knows no relations. */
export function standardsMetadata(standards: readonly Standard[], cartridge: Cartridge): XmlElements {
  const { profile, document, providerId, region, uriOf } = cartridge;
  const items = [...new Set(standards.map(({ item }) => item))];
  if (items.length === 0) return {};
  return {
    'csm:curriculumStandardsMetadataSet': {
      'csm:curriculumStandardsMetadata': {
        '@providerId': providerId,
        'csm:setOfGUIDs': {
          '@region': region,
          '@version': document.version,
          'csm:labelledGUID': items.map((item) => ({
            'csm:label': oneLine(item.code),
            'csm:caseItemURI': profile.caseUris ? uriOf(item) : null,
            'csm:GUID': item.id,
          })),
        },
      },
    },
  };
}

function generalOf({ title, about }: Link, { language }: FrameworkDocument): XmlElements {
  const said = saidWith('lomr');
  return {
    'lomr:title': said(title, about?.language ?? language),
    'lomr:description': about?.definition ? said(about.definition, about.language) : null,
    'lomr:keyword': (about?.keywords ?? []).map((keyword) => said(keyword, about?.language ?? language)),
  };
}

const relations = ['teaches', 'assesses', null] as const;

/** One classification a relation, which it names in its description. */
const classificationsOf = (standards: readonly Standard[], cartridge: Cartridge): XmlElements[] =>
  relations.flatMap((relation) => {
    const items = standards.filter((standard) => standard.relation === relation).map(({ item }) => item);
    if (items.length === 0) return [];
    return [
      {
        'lomr:purpose': vocabulary('lomr', 'educational objective'),
        'lomr:taxonPath': items.map((item) => taxonPathOf(item, cartridge)),
        'lomr:description': relation && saidWith('lomr')(relation, 'en'),
      },
    ];
  });

/** A path of one taxon: readers take every taxon of a path for a standard. */
function taxonPathOf(item: Item, { document, uriOf }: Cartridge): XmlElements {
  const said = saidWith('lomr');
  return {
    'lomr:source': said(document.title, document.language),
    'lomr:taxon': { 'lomr:id': uriOf(item), 'lomr:entry': said(item.text, item.language) },
  };
}

const saidWith = (prefix: string) => (text: string, language: string) => ({
  [`${prefix}:string`]: { '@language': language, '#': text },
});

const vocabulary = (prefix: string, value: string): XmlElements => ({
  [`${prefix}:source`]: 'LOMv1.0',
  [`${prefix}:value`]: value,
});
