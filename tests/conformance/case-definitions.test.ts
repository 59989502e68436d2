import type { ValidateFunction } from 'ajv';
import { casePackage } from '../../src/exporters/case';
import { loadFramework } from '../../src/framework';
import { componentOf10, componentOf11, officialSchemas, schemaOf11, swaggerOf10 } from './official-schemas';

const snapshot = loadFramework();

interface Answer {
  operation: string;
  entity: string;
  component: string;
  bodyIn(version: '1.1' | '1.0'): object;
  /** A name, and what makes the body wrong: a value for a path such as `CFConcepts.0.title`; undefined takes it out. */
  broken: [name: string, path: string, value: unknown][];
}

const answers: Answer[] = [
  {
    operation: 'getCFConcept',
    entity: 'cfconceptset',
    component: 'CFConceptSet',
    bodyIn: (version) => ({ CFConcepts: casePackage(snapshot, { version }).CFDefinitions.CFConcepts }),
    broken: [
      ['without its list', 'CFConcepts', undefined],
      ['with an empty list', 'CFConcepts', []],
      ['with a concept that has no title', 'CFConcepts.0.title', undefined],
      ['with a concept that has no place', 'CFConcepts.1.hierarchyCode', undefined],
      ['with keywords as a list', 'CFConcepts.0.keywords', ['facts']],
      ['with a null', 'CFConcepts.0.description', null],
      ['with an unknown key', 'CFConcepts.0.kind', 'knowledge'],
      ['with a date without its time', 'CFConcepts.0.lastChangeDateTime', '2026-11-27'],
      ['with an identifier that is no UUID', 'CFConcepts.0.identifier', 'knowledge'],
    ],
  },
  {
    operation: 'getCFRubric',
    entity: 'cfrubric',
    component: 'CFRubric',
    bodyIn: (version) => casePackage(snapshot, { version }).CFRubrics?.[0] ?? {},
    broken: [
      ['without a uri', 'uri', undefined],
      ['with criteria that are no list', 'CFRubricCriteria', {}],
      ['with a title that is a number', 'title', 4],
      ['with a criterion that has no identifier', 'CFRubricCriteria.0.identifier', undefined],
      ['with a link to an item that has no title', 'CFRubricCriteria.0.CFItemURI.title', undefined],
      ['with half a position', 'CFRubricCriteria.0.position', 1.5],
      ['with a rubric that is no UUID', 'CFRubricCriteria.0.rubricId', 'HL.THR.01'],
      ['with a level that has no date', `${levelAt(0)}.lastChangeDateTime`, undefined],
      ['with points that are a text', `${levelAt(1)}.score`, '2'],
      ['with a null', `${levelAt(1)}.score`, null],
      ['with an unknown key', `${levelAt(0)}.title`, 'Beginning'],
      ['with a criterion that is no UUID', `${levelAt(0)}.rubricCriterionId`, 'HL.THR.01'],
    ],
  },
];

function levelAt(index: number) {
  return `CFRubricCriteria.0.CFRubricCriterionLevels.${index}`;
}

function changed(body: object, path: string, value: unknown): object {
  const copy = structuredClone(body);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const place = keys.reduce<object>((at, key) => Reflect.get(at, key), copy);
  if (value === undefined) Reflect.deleteProperty(place, last);
  else Reflect.set(place, last, value);
  return copy;
}

const errorsOf = (validate: ValidateFunction, body: unknown) =>
  validate(body) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);

for (const { operation, entity, component, bodyIn, broken } of answers) {
  (officialSchemas ? describe : describe.skip)(`the answer to ${operation}`, () => {
    describe.each([
      ['the JSON Schema of 1.1', '1.1', () => schemaOf11(entity)],
      ['the OpenAPI component of 1.1', '1.1', () => componentOf11(`${component}DType`)],
      ['the Swagger definition of 1.0', '1.0', () => swaggerOf10(`${component}.Type`)],
      ['the OpenAPI component of 1.0', '1.0', () => componentOf10(`${component}.Type`)],
    ] as const)('by %s', (name, version, validator) => {
      const body = bodyIn(version);

      it('is accepted', () => {
        expect(errorsOf(validator(), body)).toEqual([]);
      });

      // The OpenAPI text of 1.0 gives a UUID no pattern.
      const seen = broken.filter(([what]) => !name.includes('component of 1.0') || !what.includes('UUID'));
      it.each(seen)('is refused %s', (_what, path, value) => {
        expect(errorsOf(validator(), changed(body, path, value))).not.toEqual([]);
      });
    });
  });
}
