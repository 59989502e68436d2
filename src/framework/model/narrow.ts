/** A part of a framework: some clusters or pathways, with everything that they stand on. */
import { v5 as uuidv5 } from 'uuid';
import { badRequest } from '../../shared/errors';
import { snapshotOf } from './snapshot';
import type { Item, Snapshot } from './types';

/**
 * Chosen clusters whole; of a cluster of which only pathways are chosen, what all its pathways share and those pathways. Areas of these
 * clusters and all elements stay.
 *
 * The part is a document of its own, for a system that has the whole framework would take what is missing for removed. Its items keep
 * their identifiers.
 * @param codes of clusters and pathways, in either case; none means the whole framework
 * @throws WaymarkError 400 `export.part_unknown`
 */
export function narrowedTo(snapshot: Snapshot, codes: readonly string[]): Snapshot {
  if (codes.length === 0) return snapshot;
  const chosen = chosenItems(snapshot, codes);
  const clusters = new Set(chosen.map((item) => item.clusterId ?? item.id));
  const whole = new Set(chosen.map(({ id }) => id));
  const areas = new Set(
    snapshot.items.filter(({ id }) => clusters.has(id)).flatMap(({ areaIds }) => areaIds),
  );
  const stays: Record<Item['type'], (item: Item) => boolean> = {
    element: () => true,
    area: ({ id }) => areas.has(id),
    cluster: ({ id }) => clusters.has(id),
    pathway: ({ id, clusterId }) => whole.has(id) || isIn(whole, clusterId),
    statement: ({ clusterId, pathwayId }) =>
      isIn(whole, clusterId) || (pathwayId === null ? isIn(clusters, clusterId) : whole.has(pathwayId)),
  };
  const { document } = snapshot;
  const names = chosen.map(({ code }) => code).sort();
  return snapshotOf(
    {
      ...document,
      id: uuidv5(`part:${names.join(',')}`, document.id),
      key: `${document.key}.${names.join('-').toLowerCase()}`,
      title: `${document.title}: ${chosen.map(({ text }) => text).join(', ')}`,
    },
    snapshot.items.filter((item) => stays[item.type](item)),
  );
}

function chosenItems({ byCode, items }: Snapshot, codes: readonly string[]): Item[] {
  const chosen = new Set(
    codes.map((code) => {
      const item = byCode.get(code.toUpperCase());
      if (item?.type === 'cluster' || item?.type === 'pathway') return item;
      throw badRequest({
        code: 'export.part_unknown',
        message: `“${code.slice(0, 40)}” is not the code of a cluster or pathway.`,
        help: `Clusters: ${items.flatMap((one) => (one.type === 'cluster' ? one.code : [])).join(', ')}. A pathway is written like HL.THR.`,
      });
    }),
  );
  return items.filter((item) => chosen.has(item));
}

const isIn = (ids: ReadonlySet<string>, id: string | null) => id !== null && ids.has(id);
