import { readFileSync } from 'node:fs';
import path from 'node:path';
import { blazes, plainBlaze } from '../../src/shared/blazes';

const css = readFileSync(path.resolve(__dirname, '../../src/web/design/css/blaze.css'), 'utf8');
const painted = (selector: string) =>
  new RegExp(`^\\.${selector} \\{\\s*--g: (?<ground>#\\w+);\\s*--f: (?<figure>#\\w+);`, 'm').exec(css)
    ?.groups;

it.each([
  ['blaze', plainBlaze] as const,
  ...Object.entries(blazes).map(([code, mark]) => [`bz-${code}`, mark] as const),
])('the colors of .%s on screens are those of documents', (selector, mark) => {
  expect(painted(selector)).toEqual({ ground: mark?.ground, figure: mark?.figure });
});
