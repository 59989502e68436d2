/** A course in numbers: which clusters and pathways its tags reach, and how much of each. */
import type { Item } from '../../framework/model/types';
import type { ExportSource } from '../format';
import { type AlignmentRow, alignmentRows } from './rows';

export interface PlaceSummary {
  /** A pathway, or a cluster for what all of its pathways share. */
  place: Item;
  title: string;
  /** How many statements stand at the place itself. */
  statements: number;
  /** How many of them the course is tagged with. */
  tagged: number;
  /** In how many places (coursework, and the course itself) one of them is taught, and in how many assessed. */
  taught: number;
  assessed: number;
}

export const summaryTitles = [
  'Code',
  'Pathway',
  'Statements',
  'Tagged in this course',
  'Taught in',
  'Assessed in',
] as const;

/** In the order of the framework. */
export function summary(source: ExportSource): PlaceSummary[] {
  const { items, childrenOf } = source.snapshot;
  const byPlace = new Map<string | null, AlignmentRow[]>();
  for (const row of alignmentRows(source)) {
    const { parentId } = row.statement;
    const rows = byPlace.get(parentId);
    if (rows) rows.push(row);
    else byPlace.set(parentId, [row]);
  }
  return items.flatMap((place) => {
    const rows = byPlace.get(place.id);
    if (!rows) return [];
    return {
      place,
      title: place.type === 'cluster' ? `All of ${place.text}` : place.text,
      statements: childrenOf(place.id).filter(({ type }) => type === 'statement').length,
      tagged: new Set(rows.map(({ statement }) => statement.id)).size,
      taught: placesWith('teaches', rows),
      assessed: placesWith('assesses', rows),
    };
  });
}

const placesWith = (relation: AlignmentRow['relation'], rows: readonly AlignmentRow[]): number =>
  new Set(
    rows
      .filter((row) => row.relation === relation)
      .map(({ target }) => (target.kind === 'course' ? 'course' : `coursework:${target.coursework.id}`)),
  ).size;
