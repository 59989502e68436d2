/** What items are called in Moodle, and by what it tells them apart. */
import type { FrameworkDocument, Item } from '../../framework/model/types';
import type { OptionValues } from '../format';
import { shortened } from '../shared/text';
import { plain } from './cells';

/** Characters of a short name and of an ID number of competencies. */
export const NAME = 100;

export const nameOf = ({ label, text }: Item): string => label ?? text;

export const idOf = ({ id, code }: Item, { idNumbers }: OptionValues): string =>
  idNumbers === 'identifier' ? id : code;

/** Unique on the site, and with its version, so that the next version can be loaded beside this one. */
export const frameworkIdOf = ({ key, version }: FrameworkDocument, { frameworkId }: OptionValues): string =>
  String(frameworkId) || shortened(plain(`${key}-${version}`), NAME);
