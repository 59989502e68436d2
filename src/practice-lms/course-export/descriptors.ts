/** Descriptors that both LMSs write: LTI links (IMS Basic LTI 1.0 in Common Cartridge), quizzes (QTI 1.2.1) and pages. */
import type { Item, ToolLink } from '../data/types';
import { type Resource, xml } from './cartridge';

export const types = {
  link: 'imsbasiclti_xmlv1p0',
  quiz: 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment',
  page: 'webcontent',
  extra: 'associatedcontent/imscc_xmlv1p1/learning-application-resource',
} satisfies Record<string, Resource['type']>;

export interface LinkParts {
  title: string;
  link: ToolLink;
  launchUrl: string;
  /** Canvas: by which an assignment or a text names the link. */
  lookup?: string;
}

export const linkDescriptor = ({ title, link, launchUrl, lookup }: LinkParts): string =>
  xml({
    cartridge_basiclti_link: {
      '@xmlns': 'http://www.imsglobal.org/xsd/imslticc_v1p0',
      '@xmlns:blti': 'http://www.imsglobal.org/xsd/imsbasiclti_v1p0',
      '@xmlns:lticm': 'http://www.imsglobal.org/xsd/imslticm_v1p0',
      'blti:title': title,
      'blti:custom': { 'lticm:property': propertiesOf(link.custom) },
      'blti:launch_url': link.url ?? launchUrl,
      'blti:vendor': { 'lticp:code': { '@xmlns:lticp': 'http://www.imsglobal.org/xsd/imslticp_v1p0' } },
      ...(lookup && {
        'blti:extensions': {
          '@platform': 'canvas.instructure.com',
          'lticm:property': propertiesOf({ lookup_uuid: lookup }),
        },
      }),
    },
  });

const propertiesOf = (values: Record<string, string>) =>
  Object.entries(values).map(([name, value]) => ({ '@name': name, '#': value }));

/** A quiz without its questions. */
export const quizDescriptor = (identifier: string, { title }: Item): string =>
  xml({
    questestinterop: {
      '@xmlns': 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2',
      assessment: { '@ident': identifier, '@title': title, section: { '@ident': 'root_section' } },
    },
  });

export const pageDocument = ({ title, text }: Item, meta: Record<string, string> = {}): string =>
  xml({
    html: {
      head: {
        title,
        meta: Object.entries(meta).map(([name, content]) => ({ '@name': name, '@content': content })),
      },
      body: { p: text },
    },
  });
