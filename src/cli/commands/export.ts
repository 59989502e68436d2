/** `waymark export`: the framework, or a course's tags, as documents that other systems read. */
import { statSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import {
  type ExportOrder,
  type Format,
  fileNameOf,
  formatById,
  formats,
  optionsOf,
  type Warning,
  warningsFor,
} from '../../exporters';
import { standardsFolder } from '../../framework';
import { badRequest } from '../../shared/errors';
import { courseLines, type SourceChoice, sourceOf } from '../export/sources';
import { writeAll } from '../export/write-all';
import { writeFile } from '../export/write-file';

interface Options extends SourceChoice {
  out?: string;
  set: string[];
  list?: boolean;
  courses?: boolean;
}

const collect = (value: string, before: string[]) => [...before, value];
const codes = (value: string, before: string[]) => [
  ...before,
  ...value.split(',').map((code) => code.trim()),
];

export function register(program: Command): void {
  program
    .command('export [format]')
    .description('write a document for another system; without a format, all of the framework into exports/')
    .option('--out <file>', 'file or folder to write to')
    .option('--framework <which>', 'a folder of standards, or a published version (number or identifier)')
    .option('--clusters <codes>', 'only these clusters or pathways, such as HL,IT.NET; repeatable', codes, [])
    .option('--course <id>', 'the tags of this course')
    .option('--base-url <url>', 'where the uris in the document resolve; the framework says when left out')
    .option('--set <name=value>', 'an option of the format; repeatable', collect, [])
    .option('--list', 'list the formats with their options')
    .option('--courses', 'list the courses')
    .action(async (id: string | undefined, options: Options) => {
      if (options.list) return console.log(formats.map(describe).join('\n\n'));
      if (options.courses)
        return console.log((await courseLines()).join('\n') || 'No course has been opened yet.');
      if (id === undefined) return exportAll(options);
      await exportOne(formatFor(id), options);
    });
}

async function exportAll(options: Options): Promise<void> {
  if (options.set.length > 0) {
    throw badRequest({
      code: 'export.set',
      message: '--set is for one format, and none is named.',
      help: 'waymark export --list shows the formats and their options.',
    });
  }
  const folder = folderFor(options);
  const all = await writeAll(await sourceOf(options), folder);
  for (const { file, order, written } of all) {
    console.log(
      `${path.relative('', path.join(folder, file))}  ${order.format.title}, ${sizeOf(written.length)}`,
    );
  }
}

/** Whatever is not written any more goes from exports/, so nothing but the framework that Waymark ships, whole, may go there. */
function folderFor({ out, framework, clusters, baseUrl }: Options): string {
  if (out !== undefined) return out;
  if (framework === undefined && baseUrl === undefined && clusters.length === 0)
    return path.resolve(standardsFolder(), '../../exports');
  throw badRequest({
    code: 'export.out_missing',
    message: 'exports/ holds the framework that Waymark ships, whole and under its own address.',
    help: 'Name another folder with --out.',
  });
}

async function exportOne(format: Format, options: Options): Promise<void> {
  const order = { format, source: await sourceOf(options), options: optionsOf(format, chosen(options.set)) };
  const file = fileFor(order, options.out);
  for (const warning of warningsFor(order))
    if (warning.effect !== 'refused') console.error(warningLine(warning));
  const { length, sha256 } = await writeFile(order, file);
  const { number, of } = format.count(order.source, order.options);
  console.log(
    `${path.relative('', file)}  ${number.toLocaleString('en')} ${of}, ${sizeOf(length)}\nSHA-256 ${sha256}`,
  );
}

function formatFor(id: string): Format {
  const format = formatById(id);
  if (format) return format;
  throw badRequest({
    code: 'export.format_unknown',
    message: `There is no format “${id}”.`,
    help: `Formats: ${formats.map((one) => one.id).join(', ')}.`,
  });
}

function chosen(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at > 0) return [pair.slice(0, at), pair.slice(at + 1)];
      throw badRequest({
        code: 'export.set',
        message: `“${pair}” is not name=value.`,
        help: 'waymark export --list shows the options of each format.',
      });
    }),
  );
}

function fileFor(order: ExportOrder, out: string | undefined): string {
  const name = fileNameOf(order);
  if (out === undefined) return path.resolve(name);
  const isFolder = out.endsWith('/') || statSync(out, { throwIfNoEntry: false })?.isDirectory();
  return path.resolve(isFolder ? path.join(out, name) : out);
}

const sizeOf = (bytes: number) => `${Math.ceil(bytes / 1000).toLocaleString('en')} kB`;

const warningLine = ({ message, count, examples }: Warning) =>
  `${message} ${count.toLocaleString('en')}: ${examples.join(', ')}${count > examples.length ? ' …' : ''}`;

function describe({ id, title, purpose, scopes, options }: Format): string {
  return [
    `${id}  ${title} (${scopes.join(' or ')})`,
    `  ${purpose}`,
    ...options.map(
      (option) =>
        `  --set ${option.name}=…  ${option.label}: ${valuesOf(option)}; ${option.default === '' ? 'empty' : option.default} when left out`,
    ),
  ].join('\n');
}

function valuesOf(option: Format['options'][number]): string {
  if (option.kind === 'choice') return option.choices.map(({ value }) => value).join(', ');
  return option.kind === 'switch' ? 'true, false' : option.shape;
}
