import { commonCartridgeFormats } from '../../../src/exporters/common-cartridge';
import type { Format } from '../../../src/exporters/format';
import { loadFramework } from '../../../src/framework';
import { filesIn } from '../support/archive';
import { courseSource } from '../support/course';
import { officialXsds, schemaErrors } from '../support/official-xml';
import { frameworkSource, narrowed, written } from '../support/written';

const whole = loadFramework();
const snapshot = narrowed(whole, 'HL');
const formatOf = (id: string) => commonCartridgeFormats.find((format) => format.id === id) as Format;
const schemasOf = (id: string) => (id.endsWith('1.4') ? 'cc 1.4' : 'cc 1.3');

const sources = {
  'a framework': [frameworkSource(snapshot), {}],
  'a course of launches': [courseSource(snapshot), { linkType: 'lti' }],
  'a course of web pages': [courseSource(snapshot), { linkType: 'web', titles: 'label', providerId: '' }],
  'a course that is tagged only as a whole': [courseSource(snapshot, { coursework: [] }), {}],
} as const;

const filesOf = async (id: string, [source, options]: (typeof sources)[keyof typeof sources]) =>
  filesIn(await written(formatOf(id), source, options));

const ids = commonCartridgeFormats.map(({ id }) => id);
const cases = ids.flatMap((id) =>
  Object.entries(sources).map(([what, source]) => [id, what, source] as const),
);

const official = officialXsds ? describe : describe.skip;

official('the official schemas accept', () => {
  it.each(cases)('%s of %s, every file of it', async (id, _what, source) => {
    const files = await filesOf(id, source);
    expect(await schemaErrors(schemasOf(id), Object.fromEntries(files))).toEqual([]);
  });

  it('the whole framework as a thin cartridge', async () => {
    const files = filesIn(await written(formatOf('thin-common-cartridge-1.3'), frameworkSource(whole)));
    expect(await schemaErrors('cc 1.3', Object.fromEntries(files))).toEqual([]);
  }, 240_000);
});

type Break = [what: string, from: string | RegExp, to: string];

const everywhere: Break[] = [
  ['an unknown schema', / Common Cartridge</, ' Uncommon Cartridge<'],
  ['another version', /<schemaversion>[^<]*/, '<schemaversion>1.2.0'],
  ['a folder without a title', /(<item identifier="item-folder[^>]*>\s*)<title>.*<\/title>/, '$1'],
  ['two elements of one identifier', 'identifier="root"', 'identifier="organization"'],
  ['an item that says whether it is visible', 'identifierref=', 'isvisible="true" identifierref='],
  ['an unknown type of resource', /type="ims/, 'type="unknown'],
  ['a standard without its GUID', /<csm:GUID>.*<\/csm:GUID>/, ''],
  ['standards before the LOM', '<metadata>', '<metadata><csm:curriculumStandardsMetadataSet/>'],
  ['an unknown part of the LOM', /lomr:taxonPath>/g, 'lomr:path>'],
];

const inLinks: Break[] = [
  ['a web link without an address', /<url href="[^"]*"\/>/, '<url/>'],
  ['a web link without a title', /(<webLink [^>]*>\s*)<title>.*<\/title>/, '$1'],
];

const inLaunches: Break[] = [
  ['a launch without a vendor', /<blti:vendor>[\s\S]*?<\/blti:vendor>/, ''],
  ['a launch without a title', /<blti:title>.*<\/blti:title>/, ''],
];

/** Breaks one thing at a time, in the first file that has the place. */
async function rejected(id: string, source: keyof typeof sources, breaks: Break[]): Promise<void> {
  const files = await filesOf(id, sources[source]);
  for (const [what, from, to] of breaks) {
    const found = [...files].find(([, text]) => text.replace(from, to) !== text);
    if (!found) throw new Error(`${id} has no place for: ${what}`);
    const errors = await schemaErrors(schemasOf(id), { 'broken.xml': found[1].replace(from, to) });
    if (errors.length === 0) throw new Error(`${id} is accepted with ${what}`);
  }
}

official('the official schemas refuse', () => {
  it.each(ids)(
    '%s with any of its parts broken',
    async (id) => {
      await rejected(id, 'a framework', everywhere);
      await rejected(id, 'a framework', inLinks);
      await rejected(id, 'a course of launches', inLaunches);
    },
    240_000,
  );

  it('the address of a CFItem after its GUID', async () => {
    const moved: Break = [
      'caseItemURI last',
      /(<csm:caseItemURI>.*<\/csm:caseItemURI>)(\s*<csm:GUID>.*<\/csm:GUID>)/,
      '$2$1',
    ];
    await rejected('common-cartridge-1.4', 'a framework', [moved]);
  });
});
