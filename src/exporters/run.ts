/** Runs an export: what it would lose first, then its bytes with their length and SHA-256. */
import { createHash } from 'node:crypto';
import { badRequest, WaymarkError } from '../shared/errors';
import type { Chunk, ExportSource, Format, OptionValues, Warning } from './format';

export interface ExportOrder {
  format: Format;
  source: ExportSource;
  options: OptionValues;
}

/** Makes a PDF of a web page, for formats that are `finish`ed by it. Exporters start no programs, so it comes from outside. */
export type Print = (page: AsyncIterable<Chunk>, changed: string) => Promise<Uint8Array>;

/** What came out, once all of it has. */
export interface Written {
  /** In bytes. */
  length: number;
  /** Hex, as `sha256sum` prints it. */
  sha256: string;
}

/**
 * The bytes of an export as they are made.
 * @param onEnd is told what came out, after the last byte
 * @throws WaymarkError 400 `export.scope`; 422 `export.refused` with the warnings in `data`; what `print` throws
 */
export async function* runExport(
  order: ExportOrder,
  print: Print,
  onEnd: (written: Written) => void = () => {},
): AsyncGenerator<Uint8Array> {
  expectScope(order);
  expectTaken(order);
  const hash = createHash('sha256');
  let length = 0;
  for await (const chunk of bytesOf(order, print)) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    hash.update(bytes);
    length += bytes.length;
    yield bytes;
  }
  onEnd({ length, sha256: hash.digest('hex') });
}

export const warningsFor = ({ format, source, options }: ExportOrder): Warning[] =>
  format.warnings(source, options);

/** Such as `illinois-career-clusters.es.case-1.1.json`, or for a course `med-1.alignment.html`. */
export function fileNameOf({ format, source, options }: ExportOrder): string {
  const { id, extension } = format;
  const { document } = source.snapshot;
  const { language = document.language } = options;
  const translated = language === document.language ? '' : `.${language}`;
  // What the extension says already is not said twice.
  const kind = `.${id}`.endsWith(extension.replace('.', '-')) ? id.slice(0, -extension.length) : id;
  return `${nameOf(source)}${translated}${kind && kind !== extension.slice(1) ? `.${kind}` : ''}${extension}`;
}

async function* bytesOf({ format, source, options }: ExportOrder, print: Print): AsyncGenerator<Chunk> {
  const written = format.write(source, options);
  if (format.finish !== 'print') return yield* written;
  yield await print(iterated(written), source.course?.changed ?? source.snapshot.document.changed);
}

async function* iterated(chunks: Iterable<Chunk> | AsyncIterable<Chunk>): AsyncGenerator<Chunk> {
  yield* chunks;
}

/** @throws WaymarkError 400 `export.scope` */
export function expectScope({ format, source }: ExportOrder): void {
  const scope = source.course ? 'course' : 'framework';
  if (format.scopes.includes(scope)) return;
  throw badRequest({
    code: 'export.scope',
    message: source.course
      ? `${format.title} is of the framework, not of a course.`
      : `${format.title} is of a course.`,
    help: source.course ? 'Leave the course out.' : 'Name the course.',
  });
}

function expectTaken(order: ExportOrder): void {
  const refused = warningsFor(order).filter(({ effect }) => effect === 'refused');
  if (refused.length === 0) return;
  throw new WaymarkError({
    status: 422,
    code: 'export.refused',
    message: `${order.format.title} cannot be written: ${refused.map(sentenceOf).join(' ')}`,
    help: refused.map(({ help }) => help).find(Boolean) ?? 'Nothing was written.',
    data: { warnings: refused },
  });
}

const sentenceOf = ({ message, count, examples }: Warning): string =>
  `${message} (${count}: ${examples.join(', ')}${count > examples.length ? ' …' : ''})`;

/** With all that follows it shorter than the 255 bytes that disks take. */
const LONGEST_NAME = 120;

function nameOf({ course, snapshot }: ExportSource): string {
  if (course) return slugOf(course.label) || slugOf(course.title) || 'course';
  // The key of a part has every code that was chosen.
  return snapshot.document.key.slice(0, LONGEST_NAME).replace(/[.-]+$/, '');
}

/** Latin letters, without their accents, and digits, with dashes between; empty when nothing is left. */
const slugOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
