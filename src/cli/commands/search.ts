/** `waymark search`: finds statements as the page does, from the framework's files alone. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { createSearch, loadFramework, type Snapshot } from '../../framework';
import { WaymarkError } from '../../shared/errors';

interface Options {
  json?: boolean;
  limit: number;
  clusters: string[];
  level?: 'cluster' | 'pathway';
  file?: string;
}

const HELP = `
Examples:
  waymark search "soil test" --limit 5
  waymark search "presión arterial" --clusters HL --json
  waymark search --file queries.txt --json     one JSON object a line, one line a query`;

export function register(program: Command): void {
  program
    .command('search [words...]')
    .description('find statements as the page does, from the framework’s files alone; needs no database')
    .option('--json', 'print one JSON object a query: query, total, results')
    .option('--limit <n>', 'results of a query', limit, 10)
    .option('--clusters <codes>', 'keep to these clusters, such as HL,IT', list, [])
    .addOption(
      new Option('--level <level>', 'keep to statements of this level').choices(['cluster', 'pathway']),
    )
    .option('--file <file>', 'queries, one a line; - for standard input')
    .addHelpText('after', HELP)
    .action(async (words: string[], options: Options) => {
      const asked = words.join(' ').trim();
      if ((asked === '') === (options.file === undefined)) throw nothingAsked();
      const answer = searcher(loadFramework(), options);
      if (options.file === undefined) return print(answer(asked), options);
      await answerFile(options.file, answer, options);
    });
}

function limit(text: string): number {
  if (!/^\d{1,4}$/.test(text) || Number(text) < 1)
    throw new InvalidArgumentError('Give a number from 1 to 9999.');
  return Number(text);
}

const list = (text: string): string[] => text.split(',').map((code) => code.trim().toUpperCase());

const nothingAsked = () =>
  new WaymarkError({
    status: 400,
    code: 'search.nothing-asked',
    message: 'Give either words to look for, or a file of queries with --file.',
    help: 'For example: waymark search "soil test"',
  });

interface Answer {
  query: string;
  /** How many statements match, of which `results` are the first. */
  total: number;
  results: {
    code: string;
    statement: string;
    cluster: string;
    pathway: string | null;
    element: string | null;
    level: string | null;
    score: number;
  }[];
}

function searcher(snapshot: Snapshot, { clusters, level, limit: most }: Options): (query: string) => Answer {
  const search = createSearch(snapshot);
  const scope = { clusters: clusters.map((code) => clusterId(snapshot, code)), level, limit: most };
  const nameOf = (id: string | null) => snapshot.byId.get(id ?? '')?.text ?? null;
  return (query) => {
    const { total, hits } = search.find({ q: query, ...scope });
    const results = hits.map(({ item, score }) => ({
      code: item.code,
      statement: item.text,
      cluster: nameOf(item.clusterId) ?? '',
      pathway: nameOf(item.pathwayId),
      element: nameOf(item.elementId),
      level: item.level,
      score: Math.round(score * 1000) / 1000,
    }));
    return { query, total, results };
  };
}

function clusterId(snapshot: Snapshot, code: string): string {
  const cluster = snapshot.byCode.get(code);
  if (cluster?.type === 'cluster') return cluster.id;
  const codes = snapshot.items.filter((item) => item.type === 'cluster').map((item) => item.code);
  throw new WaymarkError({
    status: 400,
    code: 'search.unknown-cluster',
    message: `There is no cluster “${code}”.`,
    help: `Use one or more of: ${codes.join(', ')}.`,
  });
}

/** Blank lines and lines that begin with # are left out. */
async function answerFile(file: string, answer: (query: string) => Answer, options: Options): Promise<void> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  const began = performance.now();
  let count = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      const query = line.trim();
      if (query === '' || query.startsWith('#')) continue;
      print(answer(query), options);
      count += 1;
    }
  } catch (error) {
    throw unreadable(file, error);
  }
  const seconds = (performance.now() - began) / 1000;
  const rate = Math.round(count / seconds).toLocaleString('en');
  console.error(`${count.toLocaleString('en')} queries in ${seconds.toFixed(2)} s, ${rate} a second.`);
}

function unreadable(file: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code !== 'ENOENT' && code !== 'EACCES' && code !== 'EISDIR') return error;
  return new WaymarkError({
    status: 400,
    code: 'search.unreadable-file',
    message: `The file ${file} cannot be read.`,
    help: 'Give the path of a text file with one query a line.',
  });
}

function print(answer: Answer, { json }: Options): void {
  console.log(json ? JSON.stringify(answer) : textOf(answer));
}

function textOf({ query, total, results }: Answer): string {
  const shown = total > results.length ? `, the first ${results.length}` : '';
  const head = `“${query}”: ${total === 0 ? 'nothing found' : `${total} found${shown}`}`;
  const lines = results.flatMap((hit, index) => [
    `${String(index + 1).padStart(3)}  ${hit.code.padEnd(10)} ${hit.statement}`,
    `${' '.repeat(16)}${[hit.cluster, hit.pathway, hit.element].filter(Boolean).join(' · ')}  (${hit.score})`,
  ]);
  return [head, ...lines, ''].join('\n');
}
