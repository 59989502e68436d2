/** One cartridge to be written: its contents in one version of the specification, and what the options say. */
import type { FrameworkDocument, Item } from '../../framework/model/types';
import type { ExportSource, OptionValues } from '../format';
import { oneLine, shortened } from '../shared/text';
import { contentsOf } from './contents';
import type { Contents } from './entries';
import type { Profile } from './profiles';

export interface Cartridge {
  profile: Profile;
  contents: Contents;
  document: FrameworkDocument;
  baseUrl: string;
  /** Whose identifiers the standards have; null to leave it out. */
  providerId: string | null;
  region: string;
  /** The address of an item's CFItem. */
  uriOf(item: Item): string;
}

export const cartridgeOf = (profile: Profile, source: ExportSource, options: OptionValues): Cartridge => {
  const { document } = source.snapshot;
  return {
    profile,
    contents: contentsOf(source, options),
    document,
    baseUrl: source.baseUrl,
    providerId: String(options.providerId) || null,
    region: oneLine(String(options.region) || document.publisher || document.creator),
    uriOf: ({ id }) => `${source.baseUrl}/uri/${id}`,
  };
};

/** What learning management systems keep of a name. */
const TITLE = 255;

/** A title as people see it in their course; the metadata has it whole. */
export const shownTitle = (title: string): string => shortened(oneLine(title), TITLE);
