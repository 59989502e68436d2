import { v5 as uuidv5 } from 'uuid';
import { caseFileName, casePackage, writeCase } from '../../src/exporters/case';
import { loadFramework, translatedSnapshot } from '../../src/framework';

const english = loadFramework();
const spanish = translatedSnapshot(english, 'es');
const original = casePackage(english, { version: '1.1' });
const package11 = casePackage(spanish, { version: '1.1', translationOf: english });
const package10 = casePackage(spanish, { version: '1.0', translationOf: english });

type Titled = { title: string };
const item = (code: string) => package11.CFItems.find((entry) => entry.humanCodingScheme === code);
const translations = package11.CFAssociations.filter(
  (association) => association.associationType === 'isTranslationOf',
);

describe('the Spanish package', () => {
  it('is a document in Spanish', () => {
    expect(package11.CFDocument).toMatchObject({
      identifier: spanish.document.id,
      title: 'Modelo de Grupos de Carreras de Illinois',
      subject: ['Educación técnica y profesional'],
      language: 'es',
      adoptionStatus: 'Implemented',
      licenseURI: { title: 'Creative Commons Atribución 4.0 Internacional' },
    });
  });

  it('gives a statement its student version once, with label, keywords and type in Spanish', () => {
    const statement = spanish.byCode.get('HL.THR.01');
    expect(item('HL.THR.01')).toMatchObject({
      fullStatement: statement?.student,
      abbreviatedStatement: statement?.label,
      conceptKeywords: statement?.keywords,
      CFItemType: 'Conocimiento o habilidad',
      language: 'es',
    });
    expect(item('HL.THR.01')).not.toHaveProperty('notes');
  });

  it('gives a cluster its line for students, announced in Spanish', () => {
    expect(item('HL')?.notes).toBe(`Para estudiantes: ${spanish.byCode.get('HL')?.student}`);
  });

  it('defines in Spanish all that the original defines', () => {
    for (const [name, definitions] of Object.entries<Titled[]>({ ...package11.CFDefinitions })) {
      const theirs: Titled[] = original.CFDefinitions[name as keyof typeof original.CFDefinitions];
      const titles = new Set(theirs.map(({ title }) => title));
      expect([name, definitions.length]).toEqual([name, theirs.length]);
      expect(definitions.filter(({ title }) => titles.has(title))).toEqual([]);
    }
  });

  it('gives the rubrics of the original with their levels in Spanish', () => {
    const [rubric, ...others] = package11.CFRubrics ?? [];
    expect(1 + others.length).toBe(original.CFRubrics?.length);
    const [criterion] = rubric?.CFRubricCriteria ?? [];
    const statement = spanish.byId.get(criterion?.CFItemURI.identifier ?? '');
    const translated = english.byCode.get(statement?.code ?? '')?.translations.es?.levels;
    expect(translated?.length).toBeGreaterThan(1);
    expect(criterion).toMatchObject({
      description: statement?.text,
      CFRubricCriterionLevels: translated?.map(({ quality, description }, index) => ({
        quality,
        description,
        score: index + 1,
      })),
    });
  });

  it('leads to the same places in other frameworks, by groupings that are told in Spanish', () => {
    const crossing = (body: typeof original) =>
      body.CFAssociations.filter(
        ({ destinationNodeURI }) => destinationNodeURI.targetType === 'ext:onet-career-cluster',
      );
    const ends = (body: typeof original) => crossing(body).map((one) => one.destinationNodeURI);
    expect(ends(package11)).toEqual(ends(original));
    expect(new Set(crossing(package11).map((one) => one.CFAssociationGroupingURI?.title))).toEqual(
      new Set(['Marco nacional de grupos de carreras (2024)']),
    );
  });

  it('leads to the same occupations as the original', () => {
    const occupations = (body: typeof original) =>
      body.CFAssociations.map(({ destinationNodeURI }) => destinationNodeURI)
        .filter(({ targetType }) => targetType === 'ext:onet-soc')
        .map(({ identifier }) => identifier);
    expect(occupations(package11)).toEqual(occupations(original));
  });
});

describe('isTranslationOf', () => {
  it('leads from the original document and each of its items to their translations', () => {
    expect(translations).toHaveLength(1 + english.items.length);
    const ends = translations.map(({ originNodeURI, destinationNodeURI }) => [
      originNodeURI.identifier,
      destinationNodeURI.identifier,
    ]);
    expect(ends).toEqual([
      [english.document.id, spanish.document.id],
      ...english.items.map((one) => [one.id, spanish.byCode.get(one.code)?.id]),
    ]);
  });

  it('has identifiers that a translation to another language cannot have too', () => {
    const own = uuidv5('es', english.document.namespace);
    expect(translations[0]?.identifier).toBe(
      uuidv5('association:isTranslationOf:illinois-career-clusters', own),
    );
    expect(translations.at(-1)?.identifier).toBe(
      uuidv5(`association:isTranslationOf:${english.items.at(-1)?.code}`, own),
    );
  });

  it('has ends of CASE, with the title and uri that each has in its own package', () => {
    const [document, , ...items] = translations;
    const { title, identifier, uri } = original.CFDocument;
    expect(document?.originNodeURI).toEqual({ title, identifier, uri, targetType: 'CASE' });
    const statement = items.find(
      ({ destinationNodeURI }) => destinationNodeURI.identifier === item('HL')?.identifier,
    );
    expect(statement).toMatchObject({
      originNodeURI: { title: 'Health Science', targetType: 'CASE' },
      destinationNodeURI: { title: 'Ciencias de la Salud', uri: item('HL')?.uri, targetType: 'CASE' },
    });
  });

  it('is not in 1.0, whose types are closed, nor where nobody says what is translated', () => {
    const types = (body: typeof original) => new Set(body.CFAssociations.map((one) => one.associationType));
    const others = new Set(['isChildOf', 'isPartOf', 'isRelatedTo']);
    expect(types(package10)).toEqual(others);
    expect(types(casePackage(spanish, { version: '1.1' }))).toEqual(others);
    expect(package10.CFItems).toEqual(package11.CFItems);
  });
});

describe('the file', () => {
  it('has the language in its name', () => {
    expect(caseFileName(spanish, '1.1')).toBe('illinois-career-clusters.es.case-v1p1.json');
    expect(caseFileName(spanish, '1.0')).toBe('illinois-career-clusters.es.case-v1p0.json');
  });

  it('has the same bytes every time', () => {
    const again = loadFramework();
    const options = { version: '1.1', translationOf: again } as const;
    expect(writeCase(translatedSnapshot(again, 'es'), options).toString()).toBe(
      writeCase(spanish, { version: '1.1', translationOf: english }).toString(),
    );
  });
});
