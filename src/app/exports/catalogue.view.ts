/** What a director chooses from: formats with their options, versions of the framework, courses of the institution. */
import { type Format, formats, type Option } from '../../exporters';
import { type PublishedVersion, versionIdOf } from '../../framework';
import type { CourseSummary } from '../../tagging';
import type { SourceParts } from './sources';

/** Patterns are of the flavor that `new RegExp(pattern, 'u')` reads. */
type OptionView = Option extends infer One
  ? One extends { pattern: RegExp }
    ? Omit<One, 'pattern'> & { pattern: string }
    : One
  : never;

interface FormatView extends Pick<Format, 'id' | 'title' | 'purpose' | 'family' | 'scopes' | 'extension'> {
  /** True where the file takes long, since a browser prints it. */
  printed: boolean;
  options: OptionView[];
}

interface VersionView {
  id: string;
  version: string;
  /** ISO 8601: when the current one last changed, when an older one was published. */
  date: string;
  current: boolean;
}

export interface Catalogue {
  formats: FormatView[];
  /** The current one first, then the newest. */
  versions: VersionView[];
  courses: CourseSummary[];
}

export async function catalogue(
  { snapshot, versions, tagging }: SourceParts,
  tenantId: string,
): Promise<Catalogue> {
  const { document } = snapshot();
  const current = versionIdOf(document);
  const [published, courses] = await Promise.all([versions.list(), tagging.courses(tenantId)]);
  const older = published.filter(({ id, frameworkId }) => frameworkId === document.id && id !== current);
  return {
    formats: formats.map(formatView),
    versions: [
      { id: current, version: document.version, date: document.changed, current: true },
      ...older.map(versionView),
    ],
    courses,
  };
}

const formatView = (format: Format): FormatView => {
  const { id, title, purpose, family, scopes, extension, finish, options } = format;
  return {
    ...{ id, title, purpose, family, scopes, extension },
    printed: finish === 'print',
    options: options.map(optionView),
  };
};

const optionView = (option: Option): OptionView =>
  option.kind === 'text' ? { ...option, pattern: option.pattern.source } : option;

const versionView = ({ id, version, publishedAt }: PublishedVersion): VersionView => ({
  id,
  version,
  date: publishedAt.toISOString(),
  current: false,
});
