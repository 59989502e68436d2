import fc from 'fast-check';
import { alignmentFormats } from '../../../src/exporters/alignment';
import type { Format } from '../../../src/exporters/format';
import { xmlText } from '../../../src/exporters/shared/text';
import { loadFramework } from '../../../src/framework';
import { courseOf, courseSource } from '../support/course';
import { hostileText } from '../support/hostile';
import { warned, written } from '../support/written';

const format = alignmentFormats.find(({ id }) => id === 'alignment-html') as Format;
const snapshot = loadFramework();
const page = async (course = {}) => (await written(format, courseSource(snapshot, course))).toString();
const cells = (row: string) =>
  [...row.matchAll(/<t[dh][^>]*>(?:<svg.*?<\/svg> )?(.*?)<\/t[dh]>/g)].map(([, cell]) => cell);

it('sums up the course pathway by pathway, in the order of the framework', async () => {
  const rows = (await page()).match(/<tr>.*<\/tr>/g) ?? [];
  expect(rows.map(cells)).toEqual([
    ['Code', 'Pathway', 'Statements', 'Tagged in this course', 'Taught in', 'Assessed in'],
    ['HL', 'All of Health Science', expect.stringMatching(/^\d+$/), '1', '2', '0'],
    ['HL.THR', 'Therapeutic Services', expect.stringMatching(/^\d+$/), '2', '1', '2'],
  ]);
});

it('lists the course and every piece of coursework in the order of the board, tagged or not', async () => {
  const html = await page();
  expect([...html.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, title]) => title)).toEqual([
    'The course as a whole',
    'Lab: pulse &amp; pressure &lt;90/60 &quot;low&quot; 💓',
    'Essay on confidentiality',
    'Reading list',
    'Quiz: first aid',
  ]);
  expect(html).toContain('4 pieces of coursework. 3 have tags.');
  expect(html).toContain('assignment · due October 5, 2026 (UTC)');
  expect(html.match(/No tags yet\./g)).toHaveLength(1);
});

it('says so where nothing is tagged', async () => {
  expect(await page({ alignments: [], coursework: [] })).toContain('Nothing is tagged yet.');
});

it('keeps titles as text, and warns of what a page cannot carry', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (title) => {
      const [first] = courseOf(snapshot).coursework;
      const html = await page({ title, coursework: [{ ...first, title }] });
      expect(html).not.toContain('<script');
      const shown = /<h3>([^<]*)<\/h3>\n<p class="meta">assignment/.exec(html)?.[1];
      const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
      expect(shown?.replace(/&([^;]+);/g, (_, name) => entities[name] ?? '')).toBe(xmlText(title));
    }),
    { numRuns: 40 },
  );
  expect(warned(format, courseSource(snapshot, { title: 'Bell\u0007' }))).toMatchObject([
    { code: 'alignment.control_characters', effect: 'changed', examples: ['Bell\u0007'] },
  ]);
});
