/** The framework as a table for people: one row a statement, in the framework's order. */
import type { Item, Language, Snapshot } from '../../framework/model/types';
import type { ExportSource } from '../format';
import type { Cell } from '../shared/csv';
import { columns } from './columns';
import type { Place } from './place';

/** The names of the columns, in the order of the cells of `tableRows`. */
export const tableTitles = (language: Language): string[] => columns.map(({ title }) => title[language]);

/** @returns the cells of each statement, as many as there are columns */
export function* tableRows(
  { snapshot, baseUrl }: Pick<ExportSource, 'snapshot' | 'baseUrl'>,
  language: Language,
): Generator<Cell[]> {
  for (const statement of statementsOf(snapshot)) {
    const place = placeOf(statement, snapshot, baseUrl);
    yield columns.map(({ value }) => value(place, language));
  }
}

export const statementsOf = ({ items }: Snapshot): readonly Item[] =>
  items.filter(({ type }) => type === 'statement');

function placeOf(statement: Item, { byId }: Snapshot, baseUrl: string): Place {
  const itemOf = (id: string | null) => (id && byId.get(id)) || null;
  const cluster = itemOf(statement.clusterId);
  return {
    statement,
    cluster,
    pathway: itemOf(statement.pathwayId),
    element: itemOf(statement.elementId),
    areas: (cluster?.areaIds ?? []).flatMap((id) => itemOf(id) ?? []),
    uri: `${baseUrl}/uri/${statement.id}`,
  };
}
