/** The part of migrate-mongo that is used here; the package ships no types. */
declare module 'migrate-mongo' {
  interface Settings {
    migrationsDir: string;
    changelogCollectionName: string;
    migrationFileExtension: string;
    /** Its own lock outlives a crash where the server has no TTL deletion; see lock.ts. */
    lockCollectionName?: undefined;
    useFileHash?: boolean;
  }
  type Db = import('mongoose').mongo.Db;
  type Client = import('mongoose').mongo.MongoClient;
  export const config: { set(settings: Settings): void };
  /** Runs what is pending, in the order of the file names; answers the files that ran. */
  export function up(db: Db, client: Client): Promise<string[]>;
  export function status(db: Db): Promise<{ fileName: string; appliedAt: string }[]>;
}
