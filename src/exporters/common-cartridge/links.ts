/** The descriptors of links: web links, and LTI links that launch Waymark. */
import type { Language } from '../../framework/model/types';
import { relationWords } from '../shared/relations';
import type { XmlElements } from '../shared/xml';
import { type Cartridge, shownTitle } from './cartridge';
import type { Link, Standard } from './contents';
import { standardsMetadata } from './metadata';

/** The custom parameter by which a launch says which coursework it is about. */
const COURSEWORK = 'waymark_link';

/** The root element of a link's descriptor. */
export const descriptorOf = (link: Link, cartridge: Cartridge): XmlElements =>
  link.target.kind === 'web'
    ? webLink(link.title, link.target.url, cartridge)
    : ltiLink(link, link.target, cartridge);

const webLink = (title: string, url: string, { profile }: Cartridge): XmlElements => ({
  webLink: { '@xmlns': profile.namespaces.webLink, title: shownTitle(title), url: { '@href': url } },
});

function ltiLink(
  { title, standards }: Link,
  { launchUrl, coursework }: Extract<Link['target'], { kind: 'lti' }>,
  cartridge: Cartridge,
): XmlElements {
  const { namespaces } = cartridge.profile;
  return {
    cartridge_basiclti_link: {
      '@xmlns': namespaces.ltiLink,
      '@xmlns:blti': 'http://www.imsglobal.org/xsd/imsbasiclti_v1p0',
      '@xmlns:lticm': 'http://www.imsglobal.org/xsd/imslticm_v1p0',
      '@xmlns:lticp': 'http://www.imsglobal.org/xsd/imslticp_v1p0',
      '@xmlns:csm': namespaces.standards,
      'blti:title': shownTitle(title),
      'blti:description': codesByRelation(standards, cartridge.document.language),
      'blti:custom': { 'lticm:property': { '@name': COURSEWORK, '#': coursework } },
      'blti:launch_url': launchUrl,
      'blti:secure_launch_url': launchUrl.startsWith('https:') ? launchUrl : null,
      'blti:vendor': {
        'lticp:code': 'waymark',
        'lticp:name': 'Waymark',
        'lticp:url': cartridge.baseUrl,
      },
      metadata: standardsMetadata(standards, cartridge),
    },
  };
}

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
