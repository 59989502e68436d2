/** Scales that Moodle grades competencies and outcomes by. It takes one of its own where name and values are the same. */
import type { Language } from '../../framework/model/types';
import type { Option, OptionValues } from '../format';

interface Scale {
  /** From the lowest up, without commas. */
  values: Readonly<Record<Language, readonly string[]>>;
  name: Readonly<Record<Language, string>>;
  /** Position, from 1, of the first value that is enough. */
  proficient: number;
}

const scales: Readonly<Record<string, Scale>> = {
  competent: {
    name: { en: 'Default competence scale', es: 'Escala de competencia' },
    values: { en: ['Not yet competent', 'Competent'], es: ['Aún no competente', 'Competente'] },
    proficient: 2,
  },
  four: {
    name: { en: 'Four levels', es: 'Cuatro niveles' },
    values: {
      en: ['Beginning', 'Developing', 'Proficient', 'Advanced'],
      es: ['Inicial', 'En desarrollo', 'Competente', 'Avanzado'],
    },
    proficient: 3,
  },
};

export const scaleOption: Option = {
  name: 'scale',
  kind: 'choice',
  label: 'Scale',
  help: 'The values that teachers choose from when they rate a student.',
  default: 'competent',
  choices: Object.entries(scales).map(([value, { values }]) => ({ value, label: values.en.join(', ') })),
};

export const scaleOf = ({ scale }: OptionValues): Scale => scales[String(scale)] as Scale;

/**
 * Which values are enough, and which one is suggested. Moodle puts its own number in the place of `scaleid`.
 * @returns JSON
 */
export function scaleConfiguration({ values, proficient }: Scale): string {
  const enough = values.en.map((_, index) => index + 1).filter((position) => position >= proficient);
  return JSON.stringify([
    { scaleid: '1' },
    ...enough.map((id) => ({ id, scaledefault: id === proficient ? 1 : 0, proficient: 1 })),
  ]);
}
