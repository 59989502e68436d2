import { v5 as uuidv5 } from 'uuid';
import { casePackage } from '../../src/exporters/case';
import { createVersions, loadFramework, type Snapshot } from '../../src/framework';
import { snapshotOf } from '../../src/framework/model/snapshot';
import { readStored, writeStored } from '../../src/framework/versions/stored-snapshot';
import { asVersion, versionIdOf } from '../../src/framework/versions/version';
import { useTestDatabase } from '../support/database';
import { filesOf, smallFramework, writeFiles } from './support/small-framework';

const database = useTestDatabase();
const small = loadFramework(writeFiles(filesOf(smallFramework())));

/** The small framework in a version; each test has a framework of its own. */
const versionOf = (version: string, framework: string): Snapshot =>
  snapshotOf({ ...small.document, id: uuidv5(framework, small.document.id), version }, [...small.items]);

const nothing = async () => {};

describe('publishing', () => {
  it('shows a version only when everything about it is prepared', async () => {
    const versions = createVersions({ connection: database.connection() });
    const first = versionOf('1', 'whole');
    const seen: unknown[] = [];
    await versions.publish(first, async (version) => {
      const all = await versions.list();
      seen.push(all.find(({ id }) => id === version.document.id));
      seen.push(await versions.snapshotOf(version.document.id));
    });
    expect(seen).toEqual([undefined, null]);
    const id = versionIdOf(first.document);
    expect(await versions.list()).toContainEqual(
      expect.objectContaining({ id, current: true, version: '1' }),
    );
    expect((await versions.snapshotOf(id))?.items).toEqual(first.items);
  });

  it('leaves the former version current when it fails, and can be tried again', async () => {
    const versions = createVersions({ connection: database.connection() });
    const [first, second] = [versionOf('1', 'failing'), versionOf('2', 'failing')];
    await versions.publish(first, nothing);
    const failing = versions.publish(second, () => Promise.reject(new Error('no room')));
    await expect(failing).rejects.toThrow('no room');
    const state = async () =>
      (await versions.list())
        .filter(({ frameworkId }) => frameworkId === first.document.id)
        .map(({ version, current }) => [version, current]);
    expect(await state()).toEqual([['1', true]]);
    expect(await versions.publish(second, nothing)).toBe(true);
    expect((await state()).sort()).toEqual([
      ['1', false],
      ['2', true],
    ]);
  });

  it('publishes the same version once', async () => {
    const versions = createVersions({ connection: database.connection() });
    const prepared: string[] = [];
    const prepare = async ({ document }: Snapshot) => void prepared.push(document.version);
    expect(await versions.publish(versionOf('1', 'once'), prepare)).toBe(true);
    expect(await versions.publish(versionOf('1', 'once'), prepare)).toBe(false);
    expect(prepared).toEqual(['1']);
  });

  it('takes a change under the same version number as the version', async () => {
    const versions = createVersions({ connection: database.connection() });
    const before = versionOf('1', 'changed');
    await versions.publish(before, nothing);
    const after = snapshotOf({ ...before.document, title: 'Another title' }, [...before.items]);
    expect(await versions.publish(after, nothing)).toBe(true);
    const id = versionIdOf(after.document);
    expect((await versions.snapshotOf(id))?.document.title).toBe('Another title');
  });

  it('leaves a version that has changed under its number as it was when the change fails', async () => {
    const versions = createVersions({ connection: database.connection() });
    const before = versionOf('1', 'change fails');
    await versions.publish(before, nothing);
    const after = snapshotOf({ ...before.document, title: 'Another title' }, [...before.items]);
    const failing = versions.publish(after, () => Promise.reject(new Error('no room')));
    await expect(failing).rejects.toThrow('no room');
    const id = versionIdOf(before.document);
    expect((await versions.list()).map((version) => version.id)).toContain(id);
    expect((await versions.snapshotOf(id))?.document.title).toBe(before.document.title);
  });
});

describe('a version', () => {
  it('has a document identifier of its own and the items of the framework', () => {
    const snapshot = versionOf('1', 'own');
    const version = asVersion(snapshot);
    expect(version.document.id).not.toBe(snapshot.document.id);
    expect(version.document.id).not.toBe(asVersion(versionOf('2', 'own')).document.id);
    expect(version.items).toEqual(snapshot.items);
  });
});

describe('a version that an older Waymark wrote', () => {
  it('is read with what that one did not write yet left empty', () => {
    const { document, items } = JSON.parse(writeStored(small).toString());
    for (const key of ['translations', 'crosswalks']) delete document[key];
    for (const item of items) for (const key of ['language', 'levels', 'translations']) delete item[key];
    const read = readStored(Buffer.from(JSON.stringify({ document, items })));
    expect(read.document).toEqual({ ...small.document, translations: {}, crosswalks: [] });
    expect(read.items).toEqual(
      small.items.map((item) => ({ ...item, language: 'en', levels: [], translations: {} })),
    );
    const { CFDocument, CFItems } = casePackage(read, { version: '1.1' });
    expect([CFDocument.title, CFItems.length]).toEqual([small.document.title, small.items.length]);
  });

  it('loses nothing that it did write', () => {
    const read = readStored(writeStored(small));
    expect([read.document, read.items]).toEqual([small.document, small.items]);
    expect(read.items.some(({ levels }) => levels.length > 0)).toBe(true);
  });
});
