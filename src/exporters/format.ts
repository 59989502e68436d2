/** What a format of export is: one row of the registry (registry.ts), one folder beside this file. */
import type { Snapshot } from '../framework/model/types';
import type { CourseAlignments } from './course';

/** What is exported. It alone, and the options, decide the bytes: the same on every machine and at any time. */
export interface ExportSource {
  /** Narrowed already where only some clusters or pathways are wanted. */
  snapshot: Snapshot;
  /** The course whose tagged coursework is exported; null for the framework itself. */
  course: CourseAlignments | null;
  /** Where uris resolve, such as `https://waymark.school.example`, without a slash at its end. */
  baseUrl: string;
}

/** Text, a choice among values, or a switch. */
export type Option = {
  /** In camelCase: the key of the value, as `--set name=value` on the command line. */
  name: string;
  label: string;
  /** When one would change it, in a sentence. */
  help: string;
} & (
  | { kind: 'text'; default: string; pattern: RegExp /** What the pattern means, in words. */; shape: string }
  | { kind: 'choice'; default: string; choices: readonly { value: string; label: string }[] }
  | { kind: 'switch'; default: boolean }
);

export type OptionValues = Readonly<Record<string, string | boolean>>;

/** What the target would not take as it is. Said before anything is written. */
export interface Warning {
  /** Stable, such as `canvas.title_shortened`. */
  code: string;
  /** `refused`: the target rejects it, so nothing is written. `dropped`: the target has no place for it. `changed`: written differently. */
  effect: 'refused' | 'dropped' | 'changed';
  /** A whole sentence for directors, without the number of places. */
  message: string;
  /** How to mend or avoid it, if one can. */
  help?: string;
  /** How many items it concerns, and the codes (or titles) of the first five. */
  count: number;
  examples: readonly string[];
}

export type Chunk = string | Uint8Array;

export interface Format {
  /** Such as `moodle-competencies`: stable, used by the command line and in addresses. */
  id: string;
  title: string;
  /** What it is and where it goes, in so few words that a list is read at a glance. */
  purpose: string;
  family: 'standards' | 'lms' | 'people';
  /** What it can export. */
  scopes: readonly ('framework' | 'course')[];
  mediaType: string;
  /** With its dot. */
  extension: string;
  options: readonly Option[];
  /** Everything that the target would silently drop, change or reject. */
  warnings(source: ExportSource, options: OptionValues): Warning[];
  /** The bytes, in pieces as they come: a large framework is never held whole. */
  write(source: ExportSource, options: OptionValues): Iterable<Chunk> | AsyncIterable<Chunk>;
  /** What the bytes of `write` still go through. `print`: they are a web page, and the file is its PDF (app/pdf). */
  finish?: 'print';
  /** For archives: the text of what matters inside, since their bytes say nothing. Other formats are previewed by their beginning. */
  preview?(source: ExportSource, options: OptionValues): Iterable<string> | AsyncIterable<string>;
  /** How many rows, records or links come out, and what they are called. */
  count(source: ExportSource, options: OptionValues): { number: number; of: string };
}
