/**
 * The browser's files: hashed into dist/web/assets, found through dist/web/manifest.json. Nothing is inlined, so that
 * `default-src 'self'` is enough. Entries: the client, the style sheet of
 * the server-rendered pages, and their scripts.
 */
import { existsSync, readdirSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

const SCRIPTS = 'src/web/pages/scripts';

/** Small scripts of server-rendered pages, if there are any: `scripts/open-again.ts` becomes the entry `open-again`. */
function scriptEntries(): Record<string, string> {
  if (!existsSync(SCRIPTS)) return {};
  const files = readdirSync(SCRIPTS).filter((name) => name.endsWith('.ts'));
  return Object.fromEntries(files.map((name) => [name.slice(0, -'.ts'.length), `${SCRIPTS}/${name}`]));
}

/** React Aria brings its few sentences in over thirty languages; the client speaks English and Spanish. */
function fewerLanguages(): Plugin {
  const dictionary =
    /[\\/]react-(?:aria|stately)[^\\/]*[\\/].*[\\/]intl[\\/].*[\\/]([a-z]{2}-[A-Z]{2})\.(?:m?js)$/;
  return {
    name: 'fewer-languages',
    enforce: 'pre',
    load(id) {
      const language = dictionary.exec(id)?.[1];
      return language && !['en-US', 'es-ES'].includes(language) ? 'export default {};' : null;
    },
  };
}

export default defineConfig({
  publicDir: false,
  plugins: [fewerLanguages()],
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    manifest: 'manifest.json',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // React and React Aria are most of the client; they compress to a third.
    chunkSizeWarningLimit: 600,
    rollupOptions: {
      input: { client: 'src/web/client/main.tsx', pages: 'src/web/pages/pages.css', ...scriptEntries() },
    },
  },
});
