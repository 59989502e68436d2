/** What a format writes and warns of, with options as people choose them. */
import type { ExportSource, Format, Warning } from '../../../src/exporters/format';
import { optionsOf } from '../../../src/exporters/shared/options';
import { snapshotOf } from '../../../src/framework/model/snapshot';
import type { Item, Snapshot } from '../../../src/framework/model/types';

type Chosen = Readonly<Record<string, unknown>>;

export const frameworkSource = (snapshot: Snapshot): ExportSource => ({
  snapshot,
  course: null,
  baseUrl: 'https://waymark.example',
});

export async function written(format: Format, source: ExportSource, chosen: Chosen = {}): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of format.write(source, optionsOf(format, chosen))) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

export const warned = (format: Format, source: ExportSource, chosen: Chosen = {}): Warning[] =>
  format.warnings(source, optionsOf(format, chosen));

/** The same snapshot, with other facts in the items of these codes. */
export const changedSnapshot = (
  { document, items }: Snapshot,
  changes: Readonly<Record<string, Partial<Item>>>,
): Snapshot =>
  snapshotOf(
    { ...document },
    items.map((item) => ({ ...item, ...changes[item.code] })),
  );

/** The snapshot with one cluster only, and all that stands outside clusters. */
export const narrowed = ({ document, items }: Snapshot, cluster: string): Snapshot => {
  const belongs = ({ code, type }: Item) =>
    type === 'area' || type === 'element' || code === cluster || code.startsWith(`${cluster}.`);
  return snapshotOf({ ...document }, items.filter(belongs));
};
