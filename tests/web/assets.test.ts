import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readAssets } from '../../src/web/assets';

const folder = mkdtempSync(path.join(tmpdir(), 'waymark-assets-'));
afterAll(() => rmSync(folder, { recursive: true }));

function build(manifest: string): string {
  const dist = mkdtempSync(path.join(folder, 'dist-'));
  writeFileSync(path.join(dist, 'manifest.json'), manifest);
  return dist;
}

const manifest = JSON.stringify({
  'pages.css': { file: 'assets/pages-1.css', src: 'pages.css', isEntry: true },
  'main.tsx': {
    file: 'assets/main-2.js',
    isEntry: true,
    imports: ['_shared.js'],
    css: ['assets/main-3.css'],
  },
  '_shared.js': { file: 'assets/shared-4.js', css: ['assets/shared-5.css', 'assets/main-3.css'] },
});

describe('the built files', () => {
  const assets = readAssets(build(manifest));

  test('of a stylesheet entry are the stylesheet', () => {
    expect(assets.css('pages.css')).toEqual(['/assets/pages-1.css']);
    expect(assets.js('pages.css')).toEqual([]);
  });

  test('of a script entry are its script and every stylesheet once, those of its imports first', () => {
    expect(assets.js('main.tsx')).toEqual(['/assets/main-2.js']);
    expect(assets.css('main.tsx')).toEqual(['/assets/shared-5.css', '/assets/main-3.css']);
  });

  test('of an entry that was not built are an error that names those that were', () => {
    expect(() => assets.css('other.css')).toThrow(
      'no entry other.css; it has: pages.css, main.tsx, _shared.js',
    );
  });

  test.each([
    ['missing', () => path.join(folder, 'nowhere')],
    ['not JSON', () => build('{')],
    ['of another shape', () => build('{"a":{"file":1}}')],
  ])('are asked for again when the manifest is %s', (_how, dist) => {
    expect(() => readAssets(dist())).toThrow(/missing or damaged \(.*manifest\.json\)\. Run `npm run build`/);
  });
});
