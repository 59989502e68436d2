/** What is in an archive, by name, in its order. */
import { strFromU8, unzipSync } from 'fflate';

export const filesIn = (archive: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, strFromU8(bytes)]));
