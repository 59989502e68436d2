/** The descriptors of links: web links, and LTI links that launch Waymark. */
import type { Language } from '../../framework/model/types';
import { relationWords } from '../shared/relations';
import { optional, type XmlElements } from '../shared/xml-template';
import { type Cartridge, shownTitle } from './cartridge';
import type { Link, Standard } from './entries';
import { standardsMetadata } from './metadata';

/** The custom parameter by which a launch says which coursework it is about. */
const COURSEWORK = 'waymark_link';

/** The root element of a link's descriptor. */
export const descriptor = (cartridge: Cartridge): XmlElements<Link> => ({
  webLink: optional(webOf, webLink(cartridge)),
  cartridge_basiclti_link: optional(launchOf, launch(cartridge)),
});

interface Web {
  title: string;
  url: string;
}

const webOf = ({ title, target }: Link): Web | null =>
  target.kind === 'web' ? { title, url: target.url } : null;

const webLink = ({ profile }: Cartridge): XmlElements<Web> => ({
  '@xmlns': profile.namespaces.webLink,
  title: ({ title }) => shownTitle(title),
  url: { '@href': ({ url }) => url },
});

interface Launch {
  title: string;
  launchUrl: string;
  coursework: string;
  standards: readonly Standard[];
}

const launchOf = ({ title, target, standards }: Link): Launch | null =>
  target.kind === 'lti' ? { title, standards, ...target } : null;

const launch = (cartridge: Cartridge): XmlElements<Launch> => ({
  '@xmlns': cartridge.profile.namespaces.ltiLink,
  '@xmlns:blti': 'http://www.imsglobal.org/xsd/imsbasiclti_v1p0',
  '@xmlns:lticm': 'http://www.imsglobal.org/xsd/imslticm_v1p0',
  '@xmlns:lticp': 'http://www.imsglobal.org/xsd/imslticp_v1p0',
  '@xmlns:csm': cartridge.profile.namespaces.standards,
  'blti:title': ({ title }) => shownTitle(title),
  'blti:description': ({ standards }) => codesByRelation(standards, cartridge.document.language),
  'blti:custom': { 'lticm:property': { '@name': COURSEWORK, '#': ({ coursework }) => coursework } },
  'blti:launch_url': ({ launchUrl }) => launchUrl,
  'blti:secure_launch_url': optional(
    ({ launchUrl }) => (launchUrl.startsWith('https:') ? launchUrl : null),
    (launchUrl) => launchUrl,
  ),
  'blti:vendor': {
    'lticp:code': 'waymark',
    'lticp:name': 'Waymark',
    'lticp:url': cartridge.baseUrl,
  },
  metadata: standardsMetadata(({ standards }) => standards, cartridge),
});

/** Such as `Teaches HL.THR.01, HL.THR.02. Assesses HL.THR.01.` */
const codesByRelation = (standards: readonly Standard[], language: Language): string =>
  (['teaches', 'assesses'] as const)
    .map((relation) => ({
      verb: relationWords[language][relation],
      codes: standards.filter((standard) => standard.relation === relation).map(({ item }) => item.code),
    }))
    .filter(({ codes }) => codes.length > 0)
    .map(({ verb, codes }) => `${verb} ${codes.join(', ')}.`)
    .join(' ');
