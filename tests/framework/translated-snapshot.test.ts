import { v5 as uuidv5 } from 'uuid';
import { loadFramework, translatedSnapshot } from '../../src/framework';
import { filesOf, smallFramework, writeFiles } from './support/small-framework';

const NAMESPACE = '5f0f1c0e-6f1d-5c8a-9b57-3a1d2f6c4e80';

describe('the shipped framework in Spanish', () => {
  const english = loadFramework();
  const spanish = translatedSnapshot(english, 'es');

  it('is a document of its own, with all its texts in Spanish', () => {
    expect(spanish.document).toMatchObject({
      id: uuidv5(`${english.document.id}@es`, NAMESPACE),
      key: 'illinois-career-clusters.es',
      language: 'es',
      title: 'Modelo de Grupos de Carreras de Illinois',
      subjects: ['Educación técnica y profesional'],
      license: {
        title: 'Creative Commons Atribución 4.0 Internacional',
        uri: 'https://creativecommons.org/licenses/by/4.0/',
      },
      version: english.document.version,
      changed: english.document.changed,
    });
    for (const key of ['title', 'description', 'notes', 'namespace'] as const)
      expect(spanish.document[key]).not.toBe(english.document[key]);
    expect(spanish.document.itemTypes.cluster).toMatchObject({ name: 'Grupo de carreras', translations: {} });
    expect(spanish.document.itemTypes.cluster.definition).toMatch(/^Un conjunto de ocupaciones/);
  });

  it('says that its statements are the student versions', () => {
    expect(spanish.document.notes).toContain('su versión para estudiantes');
    const { translations } = english.byCode.get('HL.THR.01') ?? {};
    const { label, keywords, student } = translations?.es ?? {};
    expect(spanish.byCode.get('HL.THR.01')).toMatchObject({ text: student, student, label, keywords });
  });

  it('has every item under its code, with an identifier of its own that depends on the code alone', () => {
    expect(spanish.items.map((item) => item.code)).toEqual(english.items.map((item) => item.code));
    for (const item of spanish.items) expect(item.id).toBe(uuidv5(`${item.code}@es`, NAMESPACE));
    for (const item of spanish.items) expect(english.byId.has(item.id)).toBe(false);
  });

  it('says every item in Spanish, and leaves out what is written in English only', () => {
    for (const item of spanish.items) {
      expect([item.code, item.language]).toEqual([item.code, 'es']);
      expect(item).toMatchObject({ definition: null, translations: {} });
      expect(item.provenance).not.toHaveProperty('definition');
    }
    expect(spanish.byCode.get('HL')).toMatchObject({ text: 'Ciencias de la Salud', label: null });
  });

  it('links its items to each other as the originals are linked', () => {
    const codes = (snapshot: typeof english) =>
      snapshot.items.map(({ parentId, clusterId, pathwayId, elementId, areaIds, sequence }) => [
        ...[parentId, clusterId, pathwayId, elementId, ...areaIds].map((id) =>
          id ? snapshot.byId.get(id)?.code : id,
        ),
        sequence,
      ]);
    expect(codes(spanish)).toEqual(codes(english));
    const cluster = spanish.byCode.get('HL');
    expect(spanish.statementsUnder(cluster?.id ?? '').map((item) => item.code)).toEqual(
      english.statementsUnder(english.byCode.get('HL')?.id ?? '').map((item) => item.code),
    );
  });

  it('has the same codes for the same occupations', () => {
    const codes = (snapshot: typeof english) =>
      snapshot.items.map((item) => item.occupations.map((name) => snapshot.document.occupationCodes[name]));
    expect(codes(spanish)).toEqual(codes(english));
    expect(spanish.document.occupationCodes.contadores).toBe('13-2011.00');
  });

  it('takes no name from the published model: translations are the project’s own', () => {
    expect(english.byCode.get('HL')?.provenance).toMatchObject({ name: 'source', pathways: 'source' });
    expect(spanish.byCode.get('HL')?.provenance).toMatchObject({ name: 'project', pathways: 'source' });
  });

  it('cannot be changed', () => {
    const item = spanish.items[0] as (typeof spanish.items)[number];
    expect(() => item.keywords.push('x')).toThrow(TypeError);
  });
});

describe('a framework that is not all translated', () => {
  const spanish = translatedSnapshot(loadFramework(writeFiles(filesOf(smallFramework()))), 'es');

  it('keeps the English text where there is none, and says that it is English', () => {
    expect(spanish.byCode.get('BK.BRD')).toMatchObject({
      text: 'Pan',
      language: 'es',
      student: 'People in bread do it.',
      occupations: ['panaderos', 'cocineros', 'meseros', 'compradores'],
    });
    expect(spanish.byCode.get('BK.BRD.02')).toMatchObject({
      text: 'Score long loaves with one blade.',
      label: 'Baking baguettes',
      language: 'en',
    });
    expect(spanish.document).toMatchObject({ title: 'Small Framework', license: { title: 'Free' } });
  });

  it('keeps the codes of occupations under both names', () => {
    // The pathway's occupations are translated, the cluster's are not.
    expect(spanish.document.occupationCodes).toEqual({ bakers: '51-3011.00', panaderos: '51-3011.00' });
  });
});
