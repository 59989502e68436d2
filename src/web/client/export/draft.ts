/** What the director has chosen so far, and the order that it makes once it is complete. */
import type {
  ExportCatalogue,
  ExportFormat,
  ExportOption,
  ExportOptions,
  ExportOrder,
  ExportScope,
} from '../api/export-types';

export type ScopeKind = ExportScope['kind'];

export interface Draft {
  formatId: string;
  /** Null for the current one. */
  versionId: string | null;
  kind: ScopeKind;
  /** Of clusters and pathways. */
  codes: readonly string[];
  courseId: string | null;
  /** What was changed from the defaults, by format: it is there again when a format is chosen again. */
  options: Readonly<Record<string, ExportOptions>>;
}

/** What a director of this LMS most likely wants first. */
const firstFormats: Readonly<Record<string, string>> = {
  canvas: 'canvas-outcomes',
  moodle: 'moodle-competencies',
};

export function firstDraft({ formats }: ExportCatalogue, lms: string): Draft {
  const wanted = firstFormats[lms] ?? 'case-1.1';
  const format = formats.find(({ id }) => id === wanted) ?? formats[0];
  return {
    formatId: format?.id ?? '',
    versionId: null,
    kind: 'all',
    codes: [],
    courseId: null,
    options: {},
  };
}

export const kindsOf = ({ scopes }: ExportFormat): ScopeKind[] => [
  ...(scopes.includes('framework') ? (['all', 'parts'] as const) : []),
  ...(scopes.includes('course') ? (['course'] as const) : []),
];

/** The chosen kind where the format has it, else the format's first. */
export function kindFor({ kind }: Draft, format: ExportFormat): ScopeKind {
  const kinds = kindsOf(format);
  return kinds.includes(kind) ? kind : (kinds[0] ?? 'all');
}

export const valueIn = (draft: Draft, { id }: ExportFormat, option: ExportOption): string | boolean =>
  draft.options[id]?.[option.name] ?? option.default;

export const fits = (option: ExportOption, value: string | boolean): boolean =>
  option.kind !== 'text' || new RegExp(option.pattern, 'u').test(String(value));

/** The order, or null while something is missing or does not fit. */
export function orderOf(draft: Draft, format: ExportFormat): ExportOrder | null {
  const scope = scopeOf(draft, format);
  if (!scope || !format.options.every((option) => fits(option, valueIn(draft, format, option)))) return null;
  const version = scope.kind === 'course' || !draft.versionId ? {} : { version: draft.versionId };
  return { format: format.id, ...version, scope, options: { ...draft.options[format.id] } };
}

function scopeOf(draft: Draft, format: ExportFormat): ExportScope | null {
  const kind = kindFor(draft, format);
  if (kind === 'parts') return draft.codes.length > 0 ? { kind, codes: [...draft.codes] } : null;
  if (kind === 'course') return draft.courseId ? { kind, courseId: draft.courseId } : null;
  return { kind };
}
