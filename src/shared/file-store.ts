/** Files in the database (GridFS): written once under a name, read whole or as a stream. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Connection, mongo } from 'mongoose';

export interface StoredFile<Facts extends object> {
  name: string;
  /** In bytes, as stored. */
  length: number;
  facts: Facts;
}

/**
 * @param bucket the prefix of its two collections
 * @typeParam Facts what is known of a file besides its bytes
 */
export function createFileStore<Facts extends object>(connection: Connection, bucket: string) {
  const bucketOf = () => {
    if (!connection.db) throw new mongo.MongoNotConnectedError('The connection is closed.');
    return new mongo.GridFSBucket(connection.db, { bucketName: bucket });
  };
  // A name is the `_id`, so that a read uses the one index that every server has (decision 0060).
  const idOf = (name: string) => name as unknown as mongo.ObjectId;

  return {
    /** Writes a file whole; one of the same name that was begun or written before goes first. */
    async write(name: string, bytes: Uint8Array, facts: Facts): Promise<void> {
      await this.remove(name);
      const upload = bucketOf().openUploadStreamWithId(idOf(name), name, { metadata: { ...facts } });
      await pipeline(Readable.from([bytes]), upload);
    },
    async find(name: string): Promise<StoredFile<Facts> | null> {
      const [file] = await bucketOf()
        .find({ _id: idOf(name) })
        .toArray();
      return file ? { name, length: file.length, facts: file.metadata as unknown as Facts } : null;
    },
    stream(name: string): Readable {
      const file = bucketOf().openDownloadStream(idOf(name));
      // The driver leaves its cursor open on the server when a reader leaves early.
      return file.once('close', () => void file.abort().catch(() => undefined));
    },
    async read(name: string): Promise<Buffer> {
      const parts: Buffer[] = [];
      for await (const part of this.stream(name)) parts.push(part as Buffer);
      return Buffer.concat(parts);
    },
    async remove(name: string): Promise<void> {
      // Chunks first: those of an upload that never ended have no file to be found by.
      const { db } = connection;
      await db?.collection(`${bucket}.chunks`).deleteMany({ files_id: idOf(name) });
      await db?.collection(`${bucket}.files`).deleteOne({ _id: idOf(name) });
    },
  };
}
