/** Versions that orders are of: read once, kept for the next order, and read anew when they were published anew. */
import { createSources } from '../../../src/app/exports/sources';
import { createVersions, loadFramework, type Snapshot, type Versions } from '../../../src/framework';
import { snapshotOf } from '../../../src/framework/model/snapshot';
import { changedSnapshot } from '../../exporters/support/written';
import { filesOf, smallFramework, writeFiles } from '../../framework/support/small-framework';
import { newTenant, publicUrl, useExports } from './support/world';

const world = useExports();
const small = loadFramework(writeFiles(filesOf(smallFramework())));
const numbered = (version: string): Snapshot => snapshotOf({ ...small.document, version }, [...small.items]);

/** Of a Waymark whose current framework is the small one, on which these have been published before. */
async function sourcesOf(...published: string[]) {
  const versions = createVersions({ connection: world.connection });
  for (const version of published) await versions.publish(numbered(version), async () => {});
  let reads = 0;
  const counted: Pick<Versions, 'list' | 'snapshotOf'> = {
    list: versions.list,
    snapshotOf: (id) => {
      reads += 1;
      return versions.snapshotOf(id);
    },
  };
  const listed = await versions.list();
  const idOf = (number: string) => listed.find(({ version }) => version === number)?.id;
  const sources = createSources({
    snapshot: () => small,
    versions: counted,
    tagging: world.tagging,
    publicUrl,
  });
  const orderOf = async (number: string) =>
    (await sources(newTenant(), { version: idOf(number), scope: { kind: 'all' } })).source.snapshot;
  return { versions, orderOf, reads: () => reads };
}

it('a version is read once, however many want it at once', async () => {
  const { orderOf, reads } = await sourcesOf('once');
  const all = await Promise.all(['once', 'once', 'once'].map(orderOf));
  expect(new Set(all).size).toBe(1);
  await orderOf('once');
  expect(reads()).toBe(1);
});

it('more versions than are kept can be wanted at once', async () => {
  const numbers = ['a', 'b', 'c', 'd'];
  const { orderOf } = await sourcesOf(...numbers);
  const all = await Promise.all(numbers.map(orderOf));
  expect(all.map(({ document }) => document.version)).toEqual(numbers);
});

it('a version that is published anew under its number is read anew', async () => {
  const { versions, orderOf } = await sourcesOf('anew');
  const textOf = ({ byCode }: Snapshot) => byCode.get('BK.BRD.02')?.text;
  expect(textOf(await orderOf('anew'))).not.toBe('Let it rest.');
  await versions.publish(
    changedSnapshot(numbered('anew'), { 'BK.BRD.02': { text: 'Let it rest.' } }),
    async () => {},
  );
  expect(textOf(await orderOf('anew'))).toBe('Let it rest.');
});
