/** What the booklet says of its own, in each of its languages. */
import type { Kind, Language } from '../../framework/model/types';

interface Words {
  subtitle: string;
  version: string;
  clusters: (count: number) => string;
  pathways: (count: number) => string;
  statements: (count: number) => string;
  contents: string;
  model: string;
  modelLead: string;
  areas: string;
  areasLead: string;
  elements: string;
  elementsLead: string;
  shared: (cluster: string) => string;
  noStatements: string;
  occupations: string;
  kind: Record<Kind, string>;
  about: string;
  license: string;
  notes: string;
  changed: string;
  address: string;
}

const counted = (one: string, many: string) => (count: number) =>
  `${grouped(count)} ${count === 1 ? one : many}`;

/** Such as 1,557: the same in both languages as the framework's American readers write them. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

const en: Words = {
  subtitle: 'Knowledge and skills by career cluster and pathway',
  version: 'Version',
  clusters: counted('career cluster', 'career clusters'),
  pathways: counted('career pathway', 'career pathways'),
  statements: counted('statement', 'statements'),
  contents: 'Contents',
  model: 'How the framework is built',
  modelLead:
    'Each level below rests on the one above it. A code says where a statement belongs: its first part is the cluster, its second the pathway or, for what a whole cluster shares, the essential element.',
  areas: 'CTE areas',
  areasLead: 'The areas of career and technical education, and the clusters that each of them holds.',
  elements: 'Essential elements',
  elementsLead: 'The kinds of knowledge and skill that every career cluster asks for.',
  shared: (cluster) => `What every pathway of ${cluster} shares`,
  noStatements: 'No statements yet.',
  occupations: 'Where it can lead',
  kind: { knowledge: 'Knowledge', skill: 'Skill' },
  about: 'About this booklet',
  license: 'License',
  notes: 'Sources',
  changed: 'Last changed',
  address: 'On the web',
};

const es: Words = {
  subtitle: 'Conocimientos y habilidades por grupo de carreras y ruta de carrera',
  version: 'Versión',
  clusters: counted('grupo de carreras', 'grupos de carreras'),
  pathways: counted('ruta de carrera', 'rutas de carrera'),
  statements: counted('enunciado', 'enunciados'),
  contents: 'Contenido',
  model: 'Cómo está hecho el marco',
  modelLead:
    'Cada nivel se apoya en el anterior. El código dice a qué pertenece un enunciado: su primera parte es el grupo, y la segunda, la ruta o, si lo comparte todo el grupo, el elemento esencial.',
  areas: 'Áreas de educación técnica y profesional',
  areasLead: 'Las áreas de la educación técnica y profesional y los grupos que reúne cada una.',
  elements: 'Elementos esenciales',
  elementsLead: 'Los tipos de conocimientos y habilidades que pide todo grupo de carreras.',
  shared: (cluster) => `Lo que comparten todas las rutas de ${cluster}`,
  noStatements: 'Todavía no hay enunciados.',
  occupations: 'A qué puede llevar',
  kind: { knowledge: 'Conocimiento', skill: 'Habilidad' },
  about: 'Sobre este folleto',
  license: 'Licencia',
  notes: 'Fuentes',
  changed: 'Último cambio',
  address: 'En la web',
};

export const words: Readonly<Record<Language, Words>> = { en, es };
