/** A framework that a statement has left, beside its older version, as the public pages ask for it. */
import { snapshotOf } from '../../../../src/framework/model/snapshot';
import { asVersion } from '../../../../src/framework/versions/version';
import type { PublishedVersions } from '../../../../src/web/pages/case/find-place';
import { framework, itemOf } from './course';

export const gone = itemOf('HL.THR.01');
export const current = snapshotOf(
  framework.document,
  framework.items.filter(({ id }) => id !== gone.id),
);
export const older = asVersion(
  snapshotOf({ ...framework.document, version: '2026.1' }, [...framework.items]),
);
const { id, title, version } = older.document;
const publishedAt = new Date('2026-11-24T15:00:00Z');

export const published: PublishedVersions = {
  list: async () => [{ id, frameworkId: framework.document.id, title, version, publishedAt, current: false }],
  snapshotOf: async () => older,
  versionWith: async (identifier) => (identifier === id || older.byId.has(identifier) ? id : undefined),
};
