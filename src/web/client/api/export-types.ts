/** The shapes of the API of exports, as the browser sees them. */
import type { Person } from './types';

export type ExportOption = { name: string; label: string; help: string } & (
  | { kind: 'text'; default: string /** For `new RegExp(pattern, 'u')`. */; pattern: string; shape: string }
  | { kind: 'choice'; default: string; choices: { value: string; label: string }[] }
  | { kind: 'switch'; default: boolean }
);

export type ExportOptions = Record<string, string | boolean>;

export interface ExportFormat {
  id: string;
  title: string;
  purpose: string;
  family: 'lms' | 'standards' | 'people';
  scopes: ('framework' | 'course')[];
  extension: string;
  /** Takes long: a browser on the server prints it. */
  printed: boolean;
  options: ExportOption[];
}

export interface ExportVersion {
  id: string;
  version: string;
  date: string;
  current: boolean;
}

export interface ExportCatalogue {
  formats: ExportFormat[];
  versions: ExportVersion[];
  courses: { id: string; title: string; label: string }[];
}

export type ExportScope =
  | { kind: 'all' }
  | { kind: 'parts'; codes: string[] }
  | { kind: 'course'; courseId: string };

export interface ExportOrder {
  format: string;
  /** The current one when left out. */
  version?: string;
  scope: ExportScope;
  options: ExportOptions;
}

export interface ExportWarning {
  code: string;
  effect: 'refused' | 'dropped' | 'changed';
  message: string;
  help?: string;
  count: number;
  examples: string[];
}

export interface ExportPreview {
  lines: string[];
  more: boolean;
  /** In bytes; null where it is not known before. */
  length: number | null;
  count: { number: number; of: string };
  warnings: ExportWarning[];
  fileName: string;
  contents: { clusters: number; pathways: number; statements: number } | null;
}

export interface PastExport {
  id: string;
  at: string;
  by: Person;
  format: string;
  version: { id: string; version: string };
  scope: Exclude<ExportScope, { kind: 'course' }> | { kind: 'course'; courseId: string; title: string };
  options: ExportOptions;
  fileName: string;
  length: number;
  sha256: string;
}
