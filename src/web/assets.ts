/** Addresses of the built stylesheets and scripts, read once from Vite's manifest. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export interface Assets {
  /** Stylesheets of an entry, those of its imports first. */
  css(entry: string): string[];
  /** Module scripts of an entry. */
  js(entry: string): string[];
}

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    css: z.array(z.string()).default([]),
    imports: z.array(z.string()).default([]),
  }),
);

type Manifest = z.infer<typeof manifestSchema>;

/**
 * @param distDir folder that Vite wrote to, such as `dist/web`; its `assets` are served under /assets.
 * @throws Error when the manifest is missing or is not one; `css` and `js` throw for an entry that was not built.
 */
export function readAssets(distDir: string): Assets {
  const manifest = readManifest(join(distDir, 'manifest.json'));
  const address = (file: string) => `/${file}`;
  return {
    css: (entry) => [...new Set(stylesheets(manifest, entry))].map(address),
    js: (entry) => [chunk(manifest, entry).file].filter((file) => file.endsWith('.js')).map(address),
  };
}

function readManifest(path: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new Error(
      `The built web files are missing or damaged (${path}). Run \`npm run build\` and start again.`,
      { cause },
    );
  }
}

function chunk(manifest: Manifest, entry: string) {
  const found = manifest[entry];
  if (!found) {
    throw new Error(`The web build has no entry ${entry}; it has: ${Object.keys(manifest).join(', ')}.`);
  }
  return found;
}

function stylesheets(manifest: Manifest, entry: string): string[] {
  const { file, css, imports } = chunk(manifest, entry);
  const own = file.endsWith('.css') ? [file, ...css] : css;
  return [...imports.flatMap((name) => stylesheets(manifest, name)), ...own];
}
