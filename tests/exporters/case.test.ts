import { casePackage, writeCase } from '../../src/exporters/case';
import { loadFramework } from '../../src/framework';
import { describedTypes } from '../../src/framework/model/types';
import { filesOf, lockOf, smallFramework, writeFiles } from '../framework/support/small-framework';

const snapshot = loadFramework();
const package11 = casePackage(snapshot, { version: '1.1' });
const package10 = casePackage(snapshot, { version: '1.0' });
const item = (code: string, from = package11) =>
  from.CFItems.find((entry) => entry.humanCodingScheme === code);

/** Every key that occurs anywhere, and every value that is null. */
function keysAndNulls(value: unknown, keys = new Set<string>(), nulls: string[] = [], path = '') {
  if (value === null || value === undefined) nulls.push(path);
  else if (typeof value === 'object') {
    for (const [key, part] of Object.entries(value)) {
      if (!Array.isArray(value)) keys.add(key);
      keysAndNulls(part, keys, nulls, `${path}/${key}`);
    }
  }
  return { keys, nulls };
}

describe('items', () => {
  it('are as many as the framework has', () => {
    expect(package11.CFItems).toHaveLength(snapshot.items.length);
  });

  it.each([
    ['HST', 'CTE Area'],
    ['COM', 'Essential Element'],
    ['HL', 'Career Cluster'],
    ['HL.THR', 'Career Pathway'],
    ['HL.THR.01', 'Knowledge and Skill Statement'],
  ])('%s is a %s, by name and by link', (code, title) => {
    const definition = package11.CFDefinitions.CFItemTypes.find((type) => type.title === title);
    expect(item(code)).toMatchObject({
      CFItemType: title,
      CFItemTypeURI: { title, identifier: definition?.identifier, uri: definition?.uri },
    });
  });

  it('carry statement, label, code, keywords, language and the student version', () => {
    const statement = snapshot.byCode.get('HL.THR.01');
    expect(item('HL.THR.01')).toEqual({
      identifier: statement?.id,
      fullStatement: statement?.text,
      CFItemType: 'Knowledge and Skill Statement',
      uri: `https://waymark.example/uri/${statement?.id}`,
      humanCodingScheme: 'HL.THR.01',
      abbreviatedStatement: statement?.label,
      conceptKeywords: statement?.keywords,
      conceptKeywordsURI: expect.objectContaining({ title: 'Skill' }),
      notes: `For students: ${statement?.student}`,
      language: 'en',
      CFItemTypeURI: expect.objectContaining({ title: 'Knowledge and Skill Statement' }),
      lastChangeDateTime: statement?.changed,
    });
  });

  it('give a pathway its definition before its line for students, and no label', () => {
    const pathway = snapshot.byCode.get('HL.THR');
    expect(item('HL.THR')?.notes).toBe(`${pathway?.definition}\n\nFor students: ${pathway?.student}`);
    expect(item('HL.THR')).not.toHaveProperty('abbreviatedStatement');
  });
});

describe('associations', () => {
  const from = (code: string) =>
    package11.CFAssociations.filter(
      (association) => association.originNodeURI.identifier === snapshot.byCode.get(code)?.id,
    ).map(({ associationType, sequenceNumber, destinationNodeURI, CFAssociationGroupingURI }) => ({
      type: associationType,
      to: destinationNodeURI.title,
      ...(sequenceNumber && { sequenceNumber }),
      ...(CFAssociationGroupingURI && { grouping: CFAssociationGroupingURI.title }),
    }));

  it('put areas, elements and clusters under the document', () => {
    expect(from('HST')).toEqual([{ type: 'isChildOf', to: snapshot.document.title, sequenceNumber: 5 }]);
    expect(from('ACF')).toEqual([{ type: 'isChildOf', to: snapshot.document.title, sequenceNumber: 6 }]);
  });

  it('make a cluster a child of the document and a part of its areas', () => {
    const grouping = 'Default grouping of clusters by CTE area';
    expect(from('HL').slice(0, 2)).toEqual([
      { type: 'isChildOf', to: snapshot.document.title, sequenceNumber: 23 },
      { type: 'isPartOf', to: 'Health Sciences Technology', grouping },
    ]);
    expect(from('IT').filter(({ type }) => type === 'isPartOf')).toHaveLength(2);
  });

  it('lead from a cluster or pathway to the occupations whose codes are certain', () => {
    const occupations = package11.CFAssociations.filter(
      ({ destinationNodeURI }) => destinationNodeURI.targetType === 'ext:onet-soc',
    );
    expect(occupations.length).toBeGreaterThan(200);
    expect(occupations.find(({ originNodeURI }) => originNodeURI.title === 'Health Science')).toMatchObject({
      associationType: 'isRelatedTo',
      originNodeURI: { targetType: 'CASE' },
      destinationNodeURI: {
        title: 'nursing assistants',
        identifier: '31-1131.00',
        uri: 'https://www.onetonline.org/link/summary/31-1131.00',
      },
      CFAssociationGroupingURI: { title: 'Sample occupations' },
    });
    expect(from('HL').map(({ to }) => to)).not.toContain('medical coders');
  });

  it('lead from a cluster to its place in another framework, by a crosswalk that is a grouping', () => {
    const [crosswalk] = snapshot.document.crosswalks;
    const crossing = package11.CFAssociations.filter(
      ({ destinationNodeURI }) => destinationNodeURI.targetType === 'ext:onet-career-cluster',
    );
    expect(crossing).toHaveLength(16);
    expect(crossing.find(({ originNodeURI }) => originNodeURI.title === 'Health Science')).toMatchObject({
      associationType: 'isRelatedTo',
      destinationNodeURI: { title: 'Healthcare & Human Services', identifier: '040200' },
      CFAssociationGroupingURI: { title: crosswalk?.title },
    });
    const [grouping] = new Set(crossing.map((one) => one.CFAssociationGroupingURI?.identifier));
    expect(package11.CFDefinitions.CFAssociationGroupings).toContainEqual(
      expect.objectContaining({ identifier: grouping, description: crosswalk?.description }),
    );
    expect(from('ST').map(({ grouping: title }) => title)).not.toContain(crosswalk?.title);
  });

  it('make a cluster-level statement a child of its cluster and a part of its element', () => {
    expect(from('HL.COM.2')).toEqual([
      { type: 'isChildOf', to: 'Health Science', sequenceNumber: snapshot.byCode.get('HL.COM.2')?.sequence },
      { type: 'isPartOf', to: 'Communications', grouping: 'Cluster-level statements by essential element' },
    ]);
  });

  it('make a pathway-level statement a child of its pathway, related to the element that it exercises', () => {
    const element = snapshot.byId.get(snapshot.byCode.get('HL.THR.01')?.elementId ?? '');
    expect(from('HL.THR.01')).toEqual([
      { type: 'isChildOf', to: 'Therapeutic Services', sequenceNumber: 1 },
      {
        type: 'isRelatedTo',
        to: element?.text,
        grouping: 'Essential elements exercised by pathway-level statements',
      },
    ]);
  });
});

describe('versions', () => {
  it('hold no null and none of the links that belong outside a package', () => {
    for (const body of [package11, package10]) {
      const { keys, nulls } = keysAndNulls(body);
      expect(nulls).toEqual([]);
      for (const key of ['CFPackageURI', 'CFDocumentURI', 'extensions', 'alternativeLabel'])
        expect(keys).not.toContain(key);
    }
  });
});

describe('the file', () => {
  it('has the same bytes every time, ending with a line feed', () => {
    const once = writeCase(loadFramework(), { version: '1.1' });
    expect(once.equals(writeCase(loadFramework(), { version: '1.1' }))).toBe(true);
    expect(once.at(-1)).toBe(0x0a);
    expect(JSON.parse(once.toString())).toEqual(package11);
  });

  it('has its uris at another base when asked, with the same identifiers', () => {
    const here = writeCase(snapshot, { version: '1.1', baseUrl: 'http://localhost:3000/' }).toString();
    expect(here).not.toContain('https://waymark.example');
    expect(here).toContain(`"http://localhost:3000/uri/${snapshot.document.id}"`);
    expect(here.replaceAll('http://localhost:3000', 'https://waymark.example')).toBe(
      writeCase(snapshot, { version: '1.1' }).toString(),
    );
  });

  it('defines every type of item, and the groupings in use', () => {
    const small = smallFramework();
    Object.assign(small.cluster, {
      statements: { TEC: [] },
      pathways: small.cluster.pathways.map((pathway) => ({ ...pathway, statements: [] })),
    });
    small.spanish.items = {};
    const files = { ...filesOf(small), 'codes.lock.yaml': lockOf(small) };
    const { CFDefinitions } = casePackage(loadFramework(writeFiles(files)), { version: '1.1' });
    expect(CFDefinitions.CFItemTypes.map(({ title, description }) => [title, description])).toEqual(
      describedTypes.map((type) => [type, `What a ${type} is.`]),
    );
    expect(CFDefinitions.CFAssociationGroupings.map((grouping) => grouping.title)).toEqual([
      'Default grouping of clusters by CTE area',
      'Sample occupations',
    ]);
  });
});
