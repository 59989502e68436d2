import fc from 'fast-check';
import { ctdlAsnFormats } from '../../../src/exporters/ctdl-asn';
import type { Format } from '../../../src/exporters/format';
import { loadFramework } from '../../../src/framework';
import { snapshotOf } from '../../../src/framework/model/snapshot';
import { translatedSnapshot } from '../../../src/framework/model/translated-snapshot';
import type { Snapshot } from '../../../src/framework/model/types';
import { filesOf, smallFramework, writeFiles } from '../../framework/support/small-framework';
import { hostileText } from '../support/hostile';
import { changedSnapshot, frameworkSource, warned, written } from '../support/written';

type Node = Record<string, unknown> & { '@id': string };

const [format] = ctdlAsnFormats as readonly [Format];
const snapshot = loadFramework();
const withLevels = loadFramework(writeFiles(filesOf(smallFramework())));
const small = changedSnapshot(withLevels, { 'BK.BRD.01': { levels: [] } });
const RESOURCES = 'https://credentialengineregistry.org/resources/';
const PUBLISHER = 'ce-e8a41a52-6ff6-48f0-9872-889c87b093b7';

async function graphOf(from: Snapshot, chosen: Record<string, unknown> = {}) {
  const { '@graph': nodes, ...rest } = JSON.parse(
    (await written(format, frameworkSource(from), chosen)).toString(),
  );
  const [framework, ...competencies] = nodes as [Node, ...Node[]];
  const byId = new Map((nodes as Node[]).map((node) => [node['@id'], node]));
  const ofCode = (code: string) => byId.get(`${RESOURCES}ce-${from.byCode.get(code)?.id}`);
  return { rest, framework, competencies, byId, ofCode };
}

describe('the framework', () => {
  it('has what the Registry requires, and the rest of what the document says', async () => {
    const { rest, framework } = await graphOf(snapshot, { publisher: PUBLISHER });
    const { document } = snapshot;
    expect(rest).toEqual({
      '@context': 'https://credreg.net/ctdlasn/schema/context/json',
      '@id': `${RESOURCES}ce-${document.id}`,
    });
    expect(framework).toMatchObject({
      '@id': rest['@id'],
      '@type': 'ceasn:CompetencyFramework',
      'ceterms:ctid': `ce-${document.id}`,
      'ceasn:name': { en: document.title, es: document.translations.es?.title },
      'ceasn:description': {
        en: `${document.description}\n\n${document.notes}`,
        es: document.translations.es?.description,
      },
      'ceasn:inLanguage': ['en', 'es'],
      'ceasn:publisher': [`${RESOURCES}${PUBLISHER}`],
      'ceasn:publisherName': { en: [document.publisher] },
      'ceasn:publicationStatusType': 'http://credreg.net/ctdlasn/vocabs/publicationStatus/Published',
      'ceasn:license': document.license.uri,
      'ceterms:subjectWebpage': `https://waymark.example/uri/${document.id}`,
      'ceterms:versionCode': document.version,
    });
    expect(framework['ceasn:hasTopChild']).toEqual(
      snapshot.childrenOf(null).map(({ id }) => `${RESOURCES}ce-${id}`),
    );
  });

  it.each([
    ['Draft', 'Draft'],
    ['Implemented', 'Published'],
    ['Retired', 'Deprecated'],
  ])('that is %s has the status %s', async (adoptionStatus, status) => {
    const { framework } = await graphOf(snapshotOf({ ...small.document, adoptionStatus }, [...small.items]));
    expect(framework['ceasn:publicationStatusType']).toMatch(new RegExp(`/${status}$`));
  });
});

describe('the publisher', () => {
  it('may be a web address', async () => {
    const publisher = 'https://sandbox.credentialengineregistry.org/resources/ce-1';
    expect((await graphOf(small, { publisher })).framework['ceasn:publisher']).toEqual([publisher]);
  });

  it('is missed when it is not given', async () => {
    expect((await graphOf(small)).framework).not.toHaveProperty('ceasn:publisher');
    expect(warned(format, frameworkSource(small))).toMatchObject([
      { code: 'ctdl_asn.publisher_missing', effect: 'changed', count: 1 },
    ]);
    expect(warned(format, frameworkSource(small), { publisher: PUBLISHER })).toEqual([]);
  });

  it.each(['Illinois', 'ce-1', 'javascript:x', 'https://a b'])('cannot be “%s”', (publisher) => {
    expect(() => warned(format, frameworkSource(small), { publisher })).toThrow(/Publisher in the Registry/);
  });
});

describe('the competencies', () => {
  it('are the items in their order, each with what the Registry requires', async () => {
    const { competencies, framework } = await graphOf(snapshot);
    expect(competencies.map((node) => node['ceasn:codedNotation'])).toEqual(
      snapshot.items.map(({ code }) => code),
    );
    expect(format.count(frameworkSource(snapshot), {}).number).toBe(competencies.length);
    for (const node of competencies) {
      expect(node['@type']).toBe('ceasn:Competency');
      expect(node['ceterms:ctid']).toMatch(/^ce-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      expect(node['@id']).toBe(`${RESOURCES}${node['ceterms:ctid']}`);
      expect(node['ceasn:competencyText']).toHaveProperty('en');
      expect(node['ceasn:isPartOf']).toBe(framework['@id']);
    }
  });

  it('say what a statement is, in English and Spanish', async () => {
    const statement = snapshot.byCode.get('HL.THR.01');
    const spanish = statement?.translations.es;
    expect((await graphOf(snapshot)).ofCode('HL.THR.01')).toMatchObject({
      'ceasn:listID': '1',
      'ceasn:competencyCategory': { en: 'Knowledge and Skill Statement' },
      'ceasn:competencyLabel': { en: statement?.label, es: spanish?.label },
      'ceasn:competencyText': { en: statement?.text },
      'ceasn:comment': {
        en: [`For students: ${statement?.student}`],
        es: [`Para estudiantes: ${spanish?.student}`],
      },
      'ceasn:conceptKeyword': { en: statement?.keywords, es: spanish?.keywords },
      'ceasn:conceptTerm': [expect.stringMatching(/^https:\/\/waymark\.example\/uri\//)],
      'ceasn:inLanguage': ['en', 'es'],
      'ceasn:identifier': [`https://waymark.example/uri/${statement?.id}`],
      'ceasn:dateModified': statement?.changed,
    });
  });

  it('say where a statement stands, and what its element has to do with it', async () => {
    const { ofCode } = await graphOf(snapshot);
    const element = (code: string) => [`${RESOURCES}ce-${snapshot.byCode.get(code)?.elementId}`];
    expect(ofCode('HL.COM.2')).toMatchObject({
      'ceasn:isChildOf': [ofCode('HL')?.['@id']],
      'ceasn:broadAlignment': element('HL.COM.2'),
    });
    expect(ofCode('HL.COM.2')).not.toHaveProperty('ceasn:skillEmbodied');
    expect(ofCode('HL.THR.01')).toMatchObject({
      'ceasn:isChildOf': [ofCode('HL.THR')?.['@id']],
      'ceasn:skillEmbodied': element('HL.THR.01'),
    });
    expect(ofCode('HL')?.['ceasn:broadAlignment']).toEqual([ofCode('HST')?.['@id']]);
  });

  it('lead a cluster to its occupations, by their codes where they are certain', async () => {
    const occupations = (await graphOf(snapshot)).ofCode('HL')?.['ceterms:occupationType'];
    expect(occupations).toContainEqual({
      '@type': 'ceterms:CredentialAlignmentObject',
      'ceterms:frameworkName': { en: 'O*NET-SOC' },
      'ceterms:targetNode': 'https://www.onetonline.org/link/summary/31-1131.00',
      'ceterms:codedNotation': '31-1131.00',
      'ceterms:targetNodeName': { en: 'nursing assistants', es: expect.any(String) },
    });
    expect(occupations).toContainEqual({
      '@type': 'ceterms:CredentialAlignmentObject',
      'ceterms:targetNodeName': { en: 'medical coders', es: expect.any(String) },
    });
  });

  it('make one tree, told from above and from below alike', async () => {
    const { framework, competencies, byId } = await graphOf(snapshot);
    expect(byId.size).toBe(competencies.length + 1);
    const above = (node: Node) => node['ceasn:isChildOf'] ?? [node['ceasn:isTopChildOf']];
    const told = [framework, ...competencies].flatMap((parent) => {
      const children = (parent['ceasn:hasChild'] ?? parent['ceasn:hasTopChild'] ?? []) as string[];
      return children.map((child) => [child, parent['@id']]);
    });
    expect(new Map(told as [string, string][])).toEqual(
      new Map(competencies.map((node) => [node['@id'], (above(node) as string[])[0]])),
    );
    expect(told).toHaveLength(competencies.length);
  });

  it('have one language where translations are not wanted', async () => {
    const { framework, competencies } = await graphOf(snapshot, { translations: false });
    expect(JSON.stringify([framework, competencies])).not.toContain('"es"');
  });

  it('speak Spanish where the framework does', async () => {
    const { framework, competencies } = await graphOf(translatedSnapshot(snapshot, 'es'));
    expect(framework['ceasn:inLanguage']).toEqual(['es']);
    expect(competencies.at(-1)?.['ceasn:competencyText']).toEqual({
      es: snapshot.items.at(-1)?.translations.es?.student,
    });
    expect(competencies.at(-1)).not.toHaveProperty('ceasn:comment');
  });

  it('live in the sandbox where that is chosen', async () => {
    const bytes = (await written(format, frameworkSource(small), { registry: 'sandbox' })).toString();
    expect(bytes).toContain('"https://sandbox.credentialengineregistry.org/resources/ce-');
    expect(bytes).not.toContain('//credentialengineregistry.org');
  });
});

/** Not a control character but tab and line ends, no half of a pair, no noncharacter of the first plane. */
function isKept(character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x20) return '\t\n\r'.includes(character);
  return !(point >= 0xd800 && point <= 0xdfff) && point !== 0xfffe && point !== 0xffff;
}

describe('hostile text', () => {
  it('survives, but for characters that no registry takes, of which it warns', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const from = changedSnapshot(small, { 'BK.BRD.01': { text: `a${text}` } });
        const kept = [...`a${text}`].filter(isKept).join('');
        const { ofCode } = await graphOf(from);
        expect(ofCode('BK.BRD.01')?.['ceasn:competencyText']).toEqual({ en: kept });
        const found = warned(format, frameworkSource(from)).find(
          ({ code }) => code === 'ctdl_asn.characters_dropped',
        );
        expect(found?.examples).toEqual(kept === `a${text}` ? undefined : ['BK.BRD.01']);
      }),
    );
  });
});

it('warns of levels of performance', () => {
  expect(warned(format, frameworkSource(withLevels), { publisher: PUBLISHER })).toMatchObject([
    { code: 'ctdl_asn.levels_dropped', effect: 'dropped', count: 1, examples: ['BK.BRD.01'] },
  ]);
});

it('has the same bytes twice, and comes in pieces', async () => {
  const bytes = await written(format, frameworkSource(snapshot));
  expect(bytes.equals(await written(format, frameworkSource(snapshot)))).toBe(true);
  expect(bytes.subarray(-7).toString()).toBe('\n  ]\n}\n');
});
