/** Which Waymark this is, as package.json says. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const built = __dirname.includes(`${path.sep}dist${path.sep}`);
const file = path.resolve(__dirname, built ? '../../..' : '../..', 'package.json');

export const version: string = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(file, 'utf8'))).version;
