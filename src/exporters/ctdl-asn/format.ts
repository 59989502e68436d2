/** CTDL-ASN as a format of export: a graph of one framework and its competencies, node by node. */

import { linksOf } from '../case';
import type { ExportSource, Format, OptionValues } from '../format';
import { addressesOf, PUBLISHER } from './addresses';
import { competencyNode } from './competency-node';
import { frameworkNode } from './framework-node';
import { ctdlAsnWarnings } from './warnings';

const CONTEXT = 'https://credreg.net/ctdlasn/schema/context/json';

export const ctdlAsnFormat: Format = {
  id: 'ctdl-asn',
  title: 'CTDL-ASN (JSON-LD)',
  purpose: 'JSON-LD for the Credential Registry',
  family: 'standards',
  scopes: ['framework'],
  mediaType: 'application/ld+json',
  extension: '.jsonld',
  options: [
    {
      name: 'publisher',
      kind: 'text',
      label: 'Publisher in the Registry',
      help: 'The CTID or address of your organization in the Credential Registry, which publishes nothing without it.',
      default: '',
      pattern: PUBLISHER,
      shape: 'a CTID such as ce-e8a41a52-6ff6-48f0-9872-889c87b093b7, or a web address',
    },
    {
      name: 'registry',
      kind: 'choice',
      label: 'Registry',
      help: 'Try a publication in the sandbox first.',
      default: 'production',
      choices: [
        { value: 'production', label: 'Credential Registry' },
        { value: 'sandbox', label: 'Sandbox' },
      ],
    },
    {
      name: 'translations',
      kind: 'switch',
      label: 'With translations',
      help: 'Names, labels, student versions and keywords in every language. Turn it off for a system that takes one language only.',
      default: true,
    },
  ],
  warnings: ctdlAsnWarnings,
  write: graph,
  count: ({ snapshot }) => ({ number: snapshot.items.length, of: 'competencies' }),
};

function* graph(source: ExportSource, options: OptionValues): Generator<string> {
  const { snapshot } = source;
  const addresses = addressesOf(source, options);
  const withTranslations = options.translations === true;
  const { concept } = linksOf(snapshot, { version: '1.1', baseUrl: source.baseUrl });
  yield `{\n  "@context": ${JSON.stringify(CONTEXT)},\n  "@id": ${JSON.stringify(addresses.resource(snapshot.document.id))},\n  "@graph": [\n`;
  yield indented(frameworkNode(snapshot, addresses, withTranslations));
  for (const item of snapshot.items) {
    yield `,\n${indented(competencyNode(item, { snapshot, addresses, concept, withTranslations }))}`;
  }
  yield '\n  ]\n}\n';
}

const MARGIN = '    ';

const indented = (node: object): string =>
  MARGIN + JSON.stringify(node, null, 2).replaceAll('\n', `\n${MARGIN}`);
