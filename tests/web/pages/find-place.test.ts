import { loadFramework, type Snapshot } from '../../../src/framework';
import { snapshotOf } from '../../../src/framework/model/snapshot';
import { placeFinder } from '../../../src/web/pages/case/find-place';
import { filesOf, smallFramework, writeFiles } from '../../framework/support/small-framework';

const small = loadFramework(writeFiles(filesOf(smallFramework())));
const [item] = small.items;
if (!item) throw new Error('The small framework is empty.');

/** A version that takes most of what is kept: no two stay in memory. */
const large = (number: number): Snapshot =>
  snapshotOf(
    { ...small.document, id: `00000000-0000-4000-8000-00000000000${number}` },
    Array.from({ length: 15_000 }, (_, index) => ({ ...item, id: `${number} ${index}` })),
  );

it('gives a version to who waits for it, even when others have driven it out of memory meanwhile', async () => {
  const [slow, ...others] = [1, 2, 3].map(large) as [Snapshot, Snapshot, Snapshot];
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const all = [slow, ...others];
  const find = placeFinder(() => small, {
    list: async () =>
      all.map(({ document: { id, title, version } }) => ({
        id,
        frameworkId: id,
        title,
        version,
        publishedAt: new Date(0),
        current: false,
      })),
    snapshotOf: async (id) => {
      if (id === slow.document.id) await arrived;
      return all.find(({ document }) => document.id === id) ?? null;
    },
    versionWith: async (id) => id,
  });
  const waiting = find(slow.document.id);
  for (const { document } of others) expect((await find(document.id))?.snapshot.document).toBe(document);
  arrive();
  expect((await waiting)?.snapshot).toBe(slow);
});
