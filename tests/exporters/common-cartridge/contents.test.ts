import { commonCartridgeFormats } from '../../../src/exporters/common-cartridge';
import type { ExportSource, Format } from '../../../src/exporters/format';
import { optionsOf } from '../../../src/exporters/shared/options';
import { loadFramework } from '../../../src/framework';
import type { Item } from '../../../src/framework/model/types';
import { filesIn } from '../support/archive';
import { courseOf, courseSource } from '../support/course';
import { changedSnapshot, frameworkSource, narrowed, written } from '../support/written';
import { attributesIn, textsIn } from '../support/xml';

const whole = loadFramework();
const snapshot = narrowed(whole, 'HL');
const [v13, v14, thin] = commonCartridgeFormats as [Format, Format, Format];
const item = (code: string) => snapshot.byCode.get(code) as Item;
const titleOf = ({ code, text }: Item) => `${code} ${text}`;

const filesOf = async (format: Format, source: ExportSource, options = {}) =>
  filesIn(await written(format, source, options));
const manifestOf = async (format: Format, source: ExportSource, options = {}) =>
  (await filesOf(format, source, options)).get('imsmanifest.xml') ?? '';

/** The part of a manifest about one resource. */
const resourceIn = (manifest: string, identifier: RegExp) =>
  manifest.split('<resource ').find((part) => identifier.test(part.slice(0, 120))) ?? '';

const all = commonCartridgeFormats.flatMap((format) => [
  [format.id, 'a framework', format, frameworkSource(snapshot), {}] as const,
  [format.id, 'a course of launches', format, courseSource(snapshot), { linkType: 'lti' }] as const,
  [format.id, 'a course of web pages', format, courseSource(snapshot), { linkType: 'web' }] as const,
]);

describe.each(all)('%s of %s', (_id, _what, format, source, options) => {
  let files: Map<string, string>;
  let manifest: string;
  beforeAll(async () => {
    files = await filesOf(format, source, options);
    manifest = files.get('imsmanifest.xml') ?? '';
  });

  it('has one resource for every link, and one link for every resource', async () => {
    const linked = attributesIn(manifest, 'identifierref');
    const resources = [...manifest.matchAll(/<resource identifier="([^"]+)"/g)].map(([, id]) => id);
    expect(linked.length).toBeGreaterThan(0);
    expect(resources).toEqual(linked);
    expect(new Set(linked).size).toBe(linked.length);
  });

  it('has identifiers that are XML names', async () => {
    const identifiers = attributesIn(manifest, 'identifier');
    expect(identifiers.filter((identifier) => !/^[A-Za-z_][\w.-]*$/.test(identifier))).toEqual([]);
  });

  it('has no item that opens something and holds others', () => {
    const linking = manifest.split('<item ').filter((part) => part.includes('identifierref='));
    expect(linking.filter((part) => !part.includes('</item>'))).toEqual([]);
  });

  it('has the files that its manifest names, each once, and no others', async () => {
    const named = attributesIn(manifest, 'href');
    const inArchive = [...files.keys()].filter((name) => name !== 'imsmanifest.xml');
    expect(inArchive).toEqual(format === thin ? [] : named);
  });

  it('counts its links, and shows its manifest as preview', async () => {
    const chosen = optionsOf(format, options);
    const linked = attributesIn(manifest, 'identifierref');
    expect(format.count(source, chosen)).toEqual({ number: linked.length, of: 'links' });
    let preview = '';
    for await (const piece of format.preview?.(source, chosen) ?? []) preview += piece;
    expect(preview).toBe(manifest);
  });
});

it('is the same bytes every time', async () => {
  const source = courseSource(snapshot);
  for (const format of commonCartridgeFormats) {
    expect(await written(format, source)).toEqual(await written(format, source));
  }
});

describe('a framework', () => {
  it('is its tree as folders: areas, elements, then the cluster with its statements and pathways', async () => {
    const titles = textsIn(await manifestOf(v13, frameworkSource(snapshot)), 'title');
    const types = snapshot.document.itemTypes;
    const [area, element] = [types.area.name, types.element.name];
    const lone = (type: string) => snapshot.items.filter((one) => one.type === type).map(titleOf);
    const folders = snapshot.items.filter(({ id }) => snapshot.childrenOf(id).length > 0).map(titleOf);
    const tree = snapshot.items
      .filter(({ type }) => type !== 'area' && type !== 'element')
      .flatMap((one) => (folders.includes(titleOf(one)) ? [titleOf(one), titleOf(one)] : [titleOf(one)]));
    expect(titles).toEqual([area, ...lone('area'), element, ...lone('element'), ...tree]);
  });

  it('links every item to its public page', async () => {
    const files = await filesOf(v13, frameworkSource(snapshot));
    const { id } = item('HL.THR.01');
    const link = files.get(`links/link-${id}.xml`) ?? '';
    expect(attributesIn(link, 'href')).toEqual([`https://waymark.example/case/items/${id}`]);
    expect(textsIn(link, 'title')).toEqual([titleOf(item('HL.THR.01'))]);
    expect(files.size).toBe(snapshot.items.length + 1);
  });

  it('carries statement, student version, keywords and the CFItem in the metadata of the resource', async () => {
    const statement = item('HL.THR.01');
    const resource = resourceIn(
      await manifestOf(v13, frameworkSource(snapshot)),
      new RegExp(`link-${statement.id}`),
    );
    for (const text of [statement.student, ...statement.keywords, statement.text]) {
      expect(resource).toContain(
        `<lomr:string language="en">${text?.replaceAll('&', '&amp;')}</lomr:string>`,
      );
    }
    expect(resource).toContain(`<lomr:id>https://waymark.example/uri/${statement.id}</lomr:id>`);
    expect(resource).toContain(`<csm:GUID>${statement.id}</csm:GUID>`);
    expect(resource).toContain('<csm:label>HL.THR.01</csm:label>');
  });

  it('names the CFItem of a standard from 1.4 on', async () => {
    const { id } = item('HL.THR.01');
    const uri = `<csm:caseItemURI>https://waymark.example/uri/${id}</csm:caseItemURI>`;
    expect(await manifestOf(v14, frameworkSource(snapshot))).toContain(uri);
    expect(await manifestOf(v13, frameworkSource(snapshot))).not.toContain('caseItemURI');
  });

  it('has short titles where they are wanted', async () => {
    const manifest = await manifestOf(v13, frameworkSource(snapshot), { titles: 'label' });
    const titles = textsIn(manifest, 'title');
    expect(titles).toContain(`HL.THR.01 ${item('HL.THR.01').label}`);
    expect(titles).not.toContain(titleOf(item('HL.THR.01')));
  });

  it('shortens a long title and keeps the statement whole in the metadata', async () => {
    const text = `Long ${'and longer '.repeat(60)}end.`;
    const long = changedSnapshot(snapshot, { 'HL.THR.01': { text } });
    const manifest = await manifestOf(v13, frameworkSource(long));
    const title = textsIn(manifest, 'title').find((one) => one.startsWith('HL.THR.01')) ?? '';
    expect(title).toHaveLength(255);
    expect(title.endsWith('…')).toBe(true);
    expect(textsIn(manifest, 'lomr:string')).toContain(text);
  });
});

describe('a course', () => {
  it('has one launch for each tagged piece of coursework, in a folder of the course', async () => {
    const titles = textsIn(await manifestOf(v13, courseSource(snapshot)), 'title');
    const { title, coursework } = courseOf(snapshot);
    const tagged = coursework.filter(({ alignments }) => alignments.length > 0);
    expect(titles).toEqual([title, ...tagged.map((one) => one.title)]);
  });

  it('launches Waymark for the coursework, with the codes as description', async () => {
    const files = await filesOf(v13, courseSource(snapshot));
    const [, lab = ''] = [...files].find(([, text]) => text.includes('7f3e9a')) ?? [];
    expect(textsIn(lab, 'lticm:property')).toEqual(['link-7f3e9a']);
    expect(textsIn(lab, 'blti:launch_url')).toEqual(['https://waymark.example/lti/launch']);
    expect(textsIn(lab, 'blti:secure_launch_url')).toEqual(['https://waymark.example/lti/launch']);
    expect(textsIn(lab, 'blti:description')).toEqual(['Teaches HL.THR.01. Assesses HL.THR.01, HL.THR.02.']);
    expect(textsIn(lab, 'csm:GUID')).toEqual([item('HL.THR.01').id, item('HL.THR.02').id]);
  });

  it('has no secure launch where Waymark has none', async () => {
    const source = courseSource(snapshot, { launchUrl: 'http://localhost:3000/lti/launch' });
    const launch = [...(await filesOf(v13, source)).values()].join('');
    expect(launch).not.toContain('secure_launch_url');
  });

  it('says in the LOM which statements are taught and which assessed', async () => {
    const manifest = await manifestOf(v13, courseSource(snapshot));
    const lab = resourceIn(manifest, /coursework/);
    const [, teaches = '', assesses = ''] = lab.split('<lomr:classification>');
    expect([...teaches.matchAll(/<lomr:id>.*\/(.*)<\/lomr:id>/g)].map(([, id]) => id)).toEqual([
      item('HL.THR.01').id,
    ]);
    expect(teaches).toContain('>teaches<');
    expect([...assesses.matchAll(/<lomr:id>.*\/(.*)<\/lomr:id>/g)].map(([, id]) => id)).toEqual([
      item('HL.THR.01').id,
      item('HL.THR.02').id,
    ]);
    expect(assesses).toContain('>assesses<');
  });

  it('carries the tags of the course as a whole in the metadata of the manifest', async () => {
    const manifest = await manifestOf(v13, courseSource(snapshot));
    const metadata = manifest.slice(0, manifest.indexOf('<organizations>'));
    expect(metadata).toContain(`<csm:GUID>${item('HL.COM.1').id}</csm:GUID>`);
    expect(metadata).toContain('<lomm:dateTime>2026-10-01</lomm:dateTime>');
  });

  it('names provider, region and version of its standards, as people choose them', async () => {
    const { publisher, creator, version } = snapshot.document;
    const preset = await manifestOf(v13, courseSource(snapshot));
    expect(new Set(attributesIn(preset, 'providerId'))).toEqual(new Set(['CASE']));
    expect(new Set(attributesIn(preset, 'region'))).toEqual(new Set([publisher ?? creator]));
    expect(new Set(attributesIn(preset, 'version'))).toEqual(new Set([version]));
    const chosen = await manifestOf(v13, courseSource(snapshot), {
      providerId: '',
      region: 'Illinois & "more"',
    });
    expect(attributesIn(chosen, 'providerId')).toEqual([]);
    expect(new Set(attributesIn(chosen, 'region'))).toEqual(new Set(['Illinois & "more"']));
  });

  it('has a folder for each tagged piece of coursework where its links are web pages', async () => {
    const titles = textsIn(await manifestOf(v13, courseSource(snapshot), { linkType: 'web' }), 'title');
    const [lab, essay, , quiz] = courseOf(snapshot).coursework.map(({ title }) => title);
    const [pulse, move, listen] = ['HL.THR.01', 'HL.THR.02', 'HL.COM.1'].map((code) => titleOf(item(code)));
    // The quiz is also tagged with a statement that the narrowed framework does not have.
    expect(titles).toEqual([lab, pulse, pulse, move, essay, listen, quiz, move]);
  });
});
