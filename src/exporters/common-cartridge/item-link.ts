/** A link to the public page of an item. */
import type { Item } from '../../framework/model/types';
import type { ExportSource, OptionValues } from '../format';
import type { Link, Standard } from './entries';

/** The code with the statement, or with its short label where there is one and it is wanted. */
export const itemTitle = ({ code, text, label }: Item, { titles }: OptionValues): string =>
  `${code} ${(titles === 'label' && label) || text}`;

export const itemLink = (
  identifier: string,
  standard: Standard,
  { baseUrl }: ExportSource,
  options: OptionValues,
): Link => ({
  identifier,
  title: itemTitle(standard.item, options),
  target: { kind: 'web', url: `${baseUrl}/case/items/${standard.item.id}` },
  standards: [standard],
  about: standard.item,
});
