/** What Canvas' outcomes import does with a file, as far as its rules are known: it throws where Canvas refuses the file or a row. */
import { parse } from 'csv-parse/sync';

const required = ['vendor_guid', 'object_type', 'title'];
const optional =
  'canvas_id course_id description friendly_description display_name parent_guids calculation_method calculation_int mastery_points workflow_state'.split(
    ' ',
  );
const numbers: Record<string, [least: number, most: number] | null> = {
  decaying_average: [1, 99],
  n_mastery: [1, 10],
  highest: null,
  latest: null,
  average: null,
};

export interface ImportedRow {
  vendor_guid: string;
  object_type: string;
  title: string;
  description: string;
  friendly_description: string;
  display_name: string;
  parent_guids: string;
  calculation_method: string;
  calculation_int: string;
  mastery_points: string;
  ratings: { points: number; description: string }[];
}

export function importIntoCanvas(bytes: Buffer): ImportedRow[] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const [header = [], ...lines] = parse(text, { bom: true }) as string[][];
  const end = header.indexOf('ratings');
  const columns = header.slice(0, end);
  refuse(end < 0 || header.slice(end + 1).some(Boolean), 'text after ratings');
  refuse(!required.every((name) => columns.includes(name)), 'missing header');
  refuse(!columns.every((name) => [...required, ...optional].includes(name)), 'unknown header');
  const groups = new Set<string>();
  const seen = new Set<string>();
  return lines.map((cells) => {
    const row = {
      ...Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? ''])),
      ratings: ratingsOf(cells.slice(end)),
    } as ImportedRow;
    refuse(seen.has(row.vendor_guid), 'repeated guid');
    seen.add(row.vendor_guid);
    checkText(row);
    const parents = row.parent_guids.split(' ').filter(Boolean);
    refuse(!parents.every((guid) => groups.has(guid)), 'unknown parent');
    if (row.object_type === 'group') {
      groups.add(row.vendor_guid);
      refuse(parents.length > 1, 'two parents');
      refuse(
        Boolean(row.calculation_method || row.calculation_int || row.ratings.length),
        'scores of a group',
      );
    } else {
      refuse(row.object_type !== 'outcome', 'object_type');
      checkScoring(row);
    }
    return row;
  });
}

function checkText(row: ImportedRow): void {
  refuse(!row.title.trim() || !row.vendor_guid || /\s/.test(row.vendor_guid), 'blank title or bad guid');
  for (const text of [row.vendor_guid, row.title, row.display_name, row.friendly_description]) {
    refuse(text.length > 255, 'over 255 characters');
  }
  refuse(row.description.length > 65_535, 'description too long');
}

function checkScoring({ calculation_method, calculation_int, mastery_points, ratings }: ImportedRow): void {
  const range = numbers[calculation_method];
  refuse(range === undefined, 'calculation_method');
  const number = Number(calculation_int);
  refuse(range ? number < range[0] || number > range[1] : calculation_int !== '', 'calculation_int');
  refuse((mastery_points === '') !== (ratings.length === 0), 'mastery points without ratings');
  refuse(mastery_points !== '' && !/^\d+$/.test(mastery_points), 'mastery_points');
  refuse(
    ratings.some(({ points }, index) => points > (ratings[index - 1]?.points ?? Infinity)),
    'tiers must fall',
  );
}

function ratingsOf(cells: string[]): ImportedRow['ratings'] {
  const last = cells.findLastIndex(Boolean);
  return Array.from({ length: Math.ceil((last + 1) / 2) }, (_, index) => {
    refuse(!/^\d+$/.test(cells[index * 2] ?? ''), 'points of a tier');
    return { points: Number(cells[index * 2]), description: cells[index * 2 + 1] ?? '' };
  });
}

function refuse(wrong: boolean, why: string): void {
  if (wrong) throw new Error(`Canvas refuses it: ${why}`);
}
