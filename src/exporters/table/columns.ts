/** The columns of the table for people: their names, and what stands in them. */
import type { Item, Language } from '../../framework/model/types';
import type { Cell } from '../shared/csv';
import type { Place } from './place';
import { levelsOf, occupationsOf, said } from './translated';
import { words } from './words';

export interface Column {
  /** Stable, whatever the language. */
  key: string;
  title: Readonly<Record<Language, string>>;
  value(place: Place, language: Language): Cell;
}

const codeOf = (item: Item | null): Cell => item?.code ?? null;
const nameOf = (item: Item | null, language: Language): Cell => item && said(item, language, 'name');
const list = (texts: readonly string[]): Cell => texts.join('; ') || null;

export const columns: readonly Column[] = [
  { key: 'code', title: { en: 'Code', es: 'Código' }, value: ({ statement }) => statement.code },
  { key: 'statement', title: { en: 'Statement', es: 'Enunciado' }, value: ({ statement }) => statement.text },
  {
    key: 'label',
    title: { en: 'Label', es: 'Etiqueta' },
    value: ({ statement }, language) => said(statement, language, 'label'),
  },
  {
    key: 'student',
    title: { en: 'Student version', es: 'Versión para estudiantes' },
    value: ({ statement }, language) => said(statement, language, 'student'),
  },
  {
    key: 'kind',
    title: { en: 'Kind', es: 'Tipo' },
    value: ({ statement }, language) => statement.kind && words[language].kind[statement.kind],
  },
  {
    key: 'level',
    title: { en: 'Level', es: 'Nivel' },
    value: ({ statement }, language) => statement.level && words[language].level[statement.level],
  },
  {
    key: 'area',
    title: { en: 'CTE area', es: 'Área de educación técnica' },
    value: ({ areas }, language) => list(areas.map((area) => said(area, language, 'name') ?? area.text)),
  },
  {
    key: 'clusterCode',
    title: { en: 'Cluster code', es: 'Código del grupo' },
    value: ({ cluster }) => codeOf(cluster),
  },
  {
    key: 'cluster',
    title: { en: 'Career cluster', es: 'Grupo de carreras' },
    value: ({ cluster }, language) => nameOf(cluster, language),
  },
  {
    key: 'pathwayCode',
    title: { en: 'Pathway code', es: 'Código de la ruta' },
    value: ({ pathway }) => codeOf(pathway),
  },
  {
    key: 'pathway',
    title: { en: 'Career pathway', es: 'Ruta de carrera' },
    value: ({ pathway }, language) => nameOf(pathway, language),
  },
  {
    key: 'elementCode',
    title: { en: 'Element code', es: 'Código del elemento' },
    value: ({ element }) => codeOf(element),
  },
  {
    key: 'element',
    title: { en: 'Essential element', es: 'Elemento esencial' },
    value: ({ element }, language) => nameOf(element, language),
  },
  {
    key: 'keywords',
    title: { en: 'Keywords', es: 'Palabras clave' },
    value: ({ statement }, language) => list(said(statement, language, 'keywords')),
  },
  {
    key: 'occupations',
    title: { en: 'Sample occupations', es: 'Ocupaciones de ejemplo' },
    value: (place, language) => list(occupationsOf(place, language)),
  },
  {
    key: 'levels',
    title: { en: 'Levels of performance', es: 'Niveles de desempeño' },
    value: ({ statement }, language) => levelsOf(statement, language).join(' | ') || null,
  },
  {
    key: 'identifier',
    title: { en: 'Identifier', es: 'Identificador' },
    value: ({ statement }) => statement.id,
  },
  { key: 'uri', title: { en: 'URI', es: 'URI' }, value: ({ uri }) => uri },
  {
    key: 'changed',
    title: { en: 'Changed', es: 'Modificado' },
    value: ({ statement }) => statement.changed.slice(0, 'yyyy-mm-dd'.length),
  },
];
