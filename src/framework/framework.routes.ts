/** Reading the framework: search, overview, one item. */
import type { Router } from 'express';
import { z } from 'zod';
import { notFound } from '../shared/errors';
import { route, routerOf } from '../shared/http-route';
import type { Viewer } from '../shared/viewer';
import { frameworkOverview, itemDetail, statementView } from './framework.view';
import type { Item, ItemType, Snapshot } from './model/types';
import type { Search } from './search/search';

interface FrameworkRoutesOptions {
  snapshot: () => Snapshot;
  /** The search over that snapshot. */
  search: () => Search;
  /** Pathways (item ids) pinned in the viewer's course. */
  pinnedFor: (viewer: Viewer) => Promise<string[]>;
  /** Where uris resolve; the framework's own base when left out. */
  publicUrl?: string;
}

const number = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().min(least).max(most));

const statementsQuery = z.strictObject({
  q: z.string().max(200).default(''),
  cluster: z.uuid().optional(),
  pathway: z.uuid().optional(),
  level: z.enum(['cluster', 'pathway']).optional(),
  pinned: z.enum(['0', '1']).default('0'),
  limit: number(1, 200).default(50),
  offset: number(0, 100_000).default(0),
});

const itemParams = z.strictObject({ id: z.uuid() });

export function frameworkRoutes({ snapshot, search, pinnedFor, publicUrl }: FrameworkRoutesOptions): Router {
  const itemOf = (id: string, type?: ItemType): Item => {
    const item = snapshot().byId.get(id);
    if (item && (!type || item.type === type)) return item;
    throw notFound({
      code: 'item.unknown',
      message: `The framework has no ${type ?? 'item'} with this identifier.`,
      help: 'It may belong to another framework. Search for it by its code.',
    });
  };

  return routerOf([
    route({
      method: 'get',
      path: '/api/statements',
      permission: 'framework.read',
      query: statementsQuery,
      handle: async ({ viewer, query: { pinned, cluster, ...query } }) => {
        const clusters = cluster ? [itemOf(cluster, 'cluster').id] : [];
        if (query.pathway) itemOf(query.pathway, 'pathway');
        const pinnedPathwayIds = pinned === '1' ? await pinnedFor(viewer) : [];
        const { total, hits, none } = search().find({ ...query, clusters, pinnedPathwayIds });
        const statements = hits.map(({ item, marks }) => ({ ...statementView(snapshot(), item), marks }));
        return { total, statements, none };
      },
    }),
    route({
      method: 'get',
      path: '/api/framework',
      permission: 'framework.read',
      handle: () => frameworkOverview(snapshot()),
    }),
    route({
      method: 'get',
      path: '/api/framework/items/:id',
      permission: 'framework.read',
      params: itemParams,
      handle: ({ params }) => itemDetail(snapshot(), itemOf(params.id), publicUrl),
    }),
  ]);
}
