/** What Moodle's imports do with a file, as far as its rules are known: they throw where Moodle refuses, drops or cuts something. */
import { phpCsv, withLineFeeds } from './php-csv';

export interface Competency {
  id: string;
  name: string;
  description: string;
  parent: string;
  related: string[];
}

const taxonomies =
  'behaviour competency concept domain indicator level outcome practice proficiency skill value'.split(' ');
const number = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?\s*$/i;

/** PHP's `==` of two texts. */
const same = (a: string, b: string) =>
  a === b || (number.test(a) && number.test(b) && Number(a) === Number(b));

export function importCompetencies(bytes: Buffer) {
  const [header = [], ...rows] = phpCsv(withLineFeeds(bytes), ',');
  refuse(header.length !== 14, 'columns');
  refuse(
    rows.some((row) => row.length !== header.length),
    'cells of a row',
  );
  const frameworks = rows.filter(([, , , , , , , , , , , , isFramework]) => isFramework);
  const [framework = []] = frameworks;
  refuse(frameworks.length !== 1, 'one framework');
  checkName(framework[1], framework[2]);
  const scale = scaleOf(framework[5], framework[6]);
  refuse(!(framework[13] || '').split(',').every((word) => taxonomies.includes(word)), 'taxonomy');
  const competencies = rows.filter((row) => row !== framework).map(competencyOf);
  const ids = competencies.map(({ id }) => id.toLowerCase());
  refuse(new Set(ids).size !== ids.length, 'repeated ID number');
  for (const { parent, related } of competencies) {
    const parents = competencies.filter(({ id }) => same(id, parent));
    refuse(parent !== '' && parents.length !== 1, `parent ${parent}`);
    refuse(!related.every((id) => competencies.some((one) => one.id === id)), 'related');
  }
  return { id: framework[1], name: framework[2], taxonomy: framework[13], scale, competencies };
}

function competencyOf([
  parent = '',
  id = '',
  name = '',
  description = '',
  format = '',
  ...rest
]: string[]): Competency {
  checkName(id, name);
  refuse(!['0', '1', '2', '4'].includes(format), 'description format');
  const related = (rest[5] ?? '').split(',').filter(Boolean);
  return { parent, id, name, description, related: related.map((one) => one.replaceAll('%2C', ',')) };
}

function checkName(...texts: (string | undefined)[]): void {
  for (const text of texts) {
    refuse(!text || text === '0', 'empty name or ID number');
    refuse([...(text ?? '')].length > 100, 'over 100 characters');
    refuse(/<\S|<$/.test(text ?? ''), 'a tag in a name');
  }
}

function scaleOf(values = '', configuration = '') {
  const items = values.split(',');
  const [first, ...enough] = JSON.parse(configuration) as Record<string, unknown>[];
  refuse(!first || !('scaleid' in first), 'scaleid');
  refuse(!enough.some(({ scaledefault }) => scaledefault === 1), 'no default');
  refuse(!enough.some(({ proficient }) => proficient === 1), 'none is enough');
  refuse(!enough.every(({ id }) => Number(id) >= 1 && Number(id) <= items.length), 'position');
  return {
    items,
    enough: enough.filter(({ proficient }) => proficient).map(({ id }) => items[Number(id) - 1]),
  };
}

export function importOutcomes(bytes: Buffer): Record<string, string>[] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  for (const line of text.split('\n')) refuse(Buffer.byteLength(line) + 1 > 8192, 'over 8,192 bytes');
  const [header = [], ...rows] = phpCsv(text.replaceAll('\r\n', '\n'), ';');
  const required = ['outcome_name', 'outcome_shortname', 'scale_name', 'scale_items'];
  refuse(!required.every((name) => header.includes(name)), 'header');
  const outcomes = rows.map((row) => {
    refuse(row.length !== header.length, 'cells of a row');
    return Object.fromEntries(header.map((name, index) => [name, row[index] ?? '']));
  });
  refuse(!outcomes.every((row) => required.every((name) => row[name] !== '')), 'empty cell');
  refuse(new Set(outcomes.map((row) => row.outcome_shortname)).size !== outcomes.length, 'repeated');
  return outcomes;
}

function refuse(wrong: boolean, why: string): void {
  if (wrong) throw new Error(`Moodle refuses it: ${why}`);
}
