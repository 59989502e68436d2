/** Words in the cells of the table that the framework itself does not have. */
import type { Kind, Language, Level } from '../../framework/model/types';

interface Words {
  kind: Record<Kind, string>;
  level: Record<Level, string>;
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    kind: { knowledge: 'Knowledge', skill: 'Skill' },
    level: { cluster: 'Cluster', pathway: 'Pathway' },
  },
  es: {
    kind: { knowledge: 'Conocimiento', skill: 'Habilidad' },
    level: { cluster: 'Grupo', pathway: 'Ruta' },
  },
};
