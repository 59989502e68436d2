/** One index of one collection, as data. Every feature exports its list; the app creates them explicitly at start (never autoIndex). */
export interface CollectionIndex {
  collection: string;
  /** Field to direction, in order: `{ tenantId: 1, at: -1 }`. */
  keys: Record<string, 1 | -1>;
  /**
   * No partial, text, collation or TTL options: they would not mean the same on every server that Waymark runs on. Expiry is
   * checked on reading and swept by a job.
   */
  options?: { name?: string; unique?: boolean; sparse?: boolean };
}
