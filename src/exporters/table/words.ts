/** Words in the table that the framework itself does not have. */
import type { Kind, Language, Level } from '../../framework/model/types';

interface Words {
  kind: Record<Kind, string>;
  level: Record<Level, string>;
  /** Names of the sheets of a workbook: at most 31 characters. */
  sheets: Record<'statements' | 'about', string>;
  about: Record<
    | 'fact'
    | 'value'
    | 'framework'
    | 'description'
    | 'version'
    | 'changed'
    | 'statements'
    | 'publisher'
    | 'license'
    | 'licenseUri'
    | 'uri'
    | 'notes',
    string
  >;
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    kind: { knowledge: 'Knowledge', skill: 'Skill' },
    level: { cluster: 'Cluster', pathway: 'Pathway' },
    sheets: { statements: 'Statements', about: 'About' },
    about: {
      fact: 'About this file',
      value: 'What it holds',
      framework: 'Framework',
      description: 'Description',
      version: 'Version',
      changed: 'Last changed',
      statements: 'Statements',
      publisher: 'Publisher',
      license: 'License',
      licenseUri: 'License online',
      uri: 'Framework online',
      notes: 'Notes',
    },
  },
  es: {
    kind: { knowledge: 'Conocimiento', skill: 'Habilidad' },
    level: { cluster: 'Grupo', pathway: 'Ruta' },
    sheets: { statements: 'Enunciados', about: 'Acerca de' },
    about: {
      fact: 'Acerca de este archivo',
      value: 'Qué contiene',
      framework: 'Marco',
      description: 'Descripción',
      version: 'Versión',
      changed: 'Última modificación',
      statements: 'Enunciados',
      publisher: 'Publicado por',
      license: 'Licencia',
      licenseUri: 'Licencia en línea',
      uri: 'Marco en línea',
      notes: 'Notas',
    },
  },
};
