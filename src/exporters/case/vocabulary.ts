/** The words of our framework in CASE: groupings, concepts, rubrics, and the status in each version. */
import type { FrameworkDocument, Kind, Language } from '../../framework/model/types';
import type { CaseVersion } from './types';

interface GroupingWords {
  title: string;
  description: string;
}

export type Grouping = 'areas' | 'elements' | 'exercised' | 'occupations';

/** In the order in which they are defined. */
export const groupings: Readonly<Record<Language, Record<Grouping, GroupingWords>>> = {
  en: {
    areas: {
      title: 'Default grouping of clusters by CTE area',
      description:
        'Which area holds which clusters. The published model does not say; this is a default that may be changed.',
    },
    elements: {
      title: 'Cluster-level statements by essential element',
      description: 'The element to which each statement at cluster level belongs.',
    },
    exercised: {
      title: 'Essential elements exercised by pathway-level statements',
      description: 'The element that each statement at pathway level exercises most.',
    },
    occupations: {
      title: 'Sample occupations',
      description:
        'Occupations that a cluster or pathway leads to, by their O*NET-SOC codes; only those whose code is certain.',
    },
  },
  es: {
    areas: {
      title: 'Distribución inicial de los grupos por área de educación técnica y profesional',
      description:
        'Qué área reúne qué grupos. El modelo publicado no lo dice; esta es una distribución inicial que se puede cambiar.',
    },
    elements: {
      title: 'Conocimientos y habilidades de los grupos por elemento esencial',
      description: 'El elemento al que pertenece cada conocimiento o habilidad de un grupo.',
    },
    exercised: {
      title: 'Elementos esenciales que practican los conocimientos y habilidades de las rutas',
      description: 'El elemento que más practica cada conocimiento o habilidad de una ruta.',
    },
    occupations: {
      title: 'Ejemplos de ocupaciones',
      description:
        'Ocupaciones a las que lleva un grupo o una ruta, por sus códigos de O*NET-SOC; solo las de código seguro.',
    },
  },
};

/** What comes before the student version in an item's notes. */
export const forStudents: Readonly<Record<Language, string>> = {
  en: 'For students',
  es: 'Para estudiantes',
};

interface ConceptWords {
  title: string;
  description: string;
  /** One text in CASE. */
  keywords: string;
}

/** The kinds of statements. */
export const concepts: Readonly<Record<Language, Record<Kind, ConceptWords>>> = {
  en: {
    knowledge: {
      title: 'Knowledge',
      description:
        'What a learner knows: facts, terms, reasons and rules, shown by explaining or comparing them.',
      keywords: 'facts, terms, reasons, rules, explain, compare',
    },
    skill: {
      title: 'Skill',
      description: 'What a learner can do: a task, a product or the answer to a problem, shown by doing it.',
      keywords: 'task, technique, practice, performance, make, solve',
    },
  },
  es: {
    knowledge: {
      title: 'Conocimiento',
      description:
        'Lo que se sabe: hechos, términos, razones y reglas. Se demuestra al explicarlos o compararlos.',
      keywords: 'hechos, términos, razones, reglas, explicar, comparar',
    },
    skill: {
      title: 'Habilidad',
      description:
        'Lo que se sabe hacer: una tarea, un producto o la solución de un problema. Se demuestra al hacerlo.',
      keywords: 'tarea, técnica, práctica, desempeño, hacer, resolver',
    },
  },
};

/** What a rubric says of itself: the code of its statement, its lowest and its highest level. */
export const rubricWords: Readonly<Record<Language, (code: string, from: string, to: string) => string>> = {
  en: (code, from, to) => `How well a learner does what ${code} states, from ${from} to ${to}.`,
  es: (code, from, to) => `Qué tan bien se hace lo que dice ${code}, de ${from} a ${to}.`,
};

/** 1.1 renamed the statuses of 1.0 (implementation guide 1.1, adoptionStatus); 1.0 readers know only these four. */
const statusesOf10: Record<string, string> = {
  Draft: 'Draft',
  'Pending Implementation': 'Draft',
  Implemented: 'Adopted',
  Retired: 'Deprecated',
};

export function adoptionStatusOf(document: FrameworkDocument, version: CaseVersion): string {
  return version === '1.1'
    ? document.adoptionStatus
    : (statusesOf10[document.adoptionStatus] ?? document.adoptionStatus);
}
