/** The ceasn:CompetencyFramework: the document. */
import type { FrameworkDocument, Snapshot } from '../../framework/model/types';
import { type Addresses, ctidOf } from './addresses';
import { type InLanguages, inLanguages, text, texts } from './language-map';
import { present } from './present';
import type { FrameworkNode } from './types';

const STATUSES = 'http://credreg.net/ctdlasn/vocabs/publicationStatus/';

/** What is not here is published. */
const statuses: Readonly<Record<string, string>> = {
  Draft: 'Draft',
  'Private Draft': 'Draft',
  'Pending Implementation': 'Draft',
  Retired: 'Deprecated',
  Deprecated: 'Deprecated',
};

type Words = Partial<Pick<FrameworkDocument, 'title' | 'description' | 'notes' | 'subjects'>> & {
  license?: { text: string };
};

export function frameworkNode(
  { document, items, childrenOf }: Snapshot,
  addresses: Addresses,
  withTranslations: boolean,
): FrameworkNode {
  const { id, language, publisher } = document;
  const said: InLanguages<Words> = inLanguages<Words>(
    language,
    document,
    withTranslations ? document.translations : null,
  );
  const spanish = withTranslations && language !== 'es' && items.some(({ translations }) => translations.es);
  return present<FrameworkNode>({
    '@id': addresses.resource(id),
    '@type': 'ceasn:CompetencyFramework',
    'ceterms:ctid': ctidOf(id),
    'ceasn:name': text(said, ({ title }) => title),
    // Translated notes speak of the translation as a document of its own.
    'ceasn:description': text(said, ({ description, notes }, at) =>
      [description, at === language && notes].filter(Boolean).join('\n\n'),
    ),
    'ceasn:inLanguage': spanish ? [language, 'es'] : [language],
    'ceasn:publisher': addresses.publisher ? [addresses.publisher] : [],
    'ceasn:publisherName': texts({ [language]: document }, () => [publisher]),
    'ceasn:publicationStatusType': STATUSES + (statuses[document.adoptionStatus] ?? 'Published'),
    'ceasn:dateModified': document.changed,
    'ceasn:dateValidFrom': document.statusStartDate ?? undefined,
    'ceasn:license': document.license.uri,
    'ceasn:rights': text(said, ({ license }) => license?.text),
    'ceasn:localSubject': texts(said, ({ subjects }) => subjects),
    'ceasn:identifier': [addresses.uri(id)],
    'ceterms:subjectWebpage': addresses.uri(id),
    'ceterms:versionCode': document.version,
    'ceasn:hasTopChild': childrenOf(null).map((child) => addresses.resource(child.id)),
  });
}
