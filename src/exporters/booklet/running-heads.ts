/** The heads of the pages of print: the cluster that they belong to, by which a reader leafs to it. */
import type { Item } from '../../framework/model/types';
import { type Html, html } from '../shared/html';
import { cssString } from '../shared/page';
import { childrenOf, type Reading } from './reading';
import { textOf } from './wording';

/** The name of the pages of a cluster, and the class of its section. */
export const pageName = (index: number): string => `cluster-${index + 1}`;

export const runningHeads = (reading: Reading): Html =>
  html`${childrenOf(reading, null, 'cluster').map((cluster, index) => headOf(cluster, pageName(index), reading))}`;

const headOf = (cluster: Item, page: string, { language }: Reading): Html =>
  html`@page ${page} { @top-left { content: ${cssString(textOf(cluster, language).text)}; } @top-right { content: ${cssString(cluster.code)}; } }
.${page} { page: ${page}; }
`;
