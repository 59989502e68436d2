/** The words of our framework in CASE: titles and descriptions of groupings, and the status in each version. */
import type { FrameworkDocument, Language } from '../../framework/model/types';
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
