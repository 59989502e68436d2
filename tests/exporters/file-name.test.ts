/** Names of files: they stand in a header and on every kind of disk, so they are plain, whatever a course is called. */
import { type Format, fileNameOf, formatById } from '../../src/exporters';
import { loadFramework } from '../../src/framework';
import { narrowedTo } from '../../src/framework/model/narrow';
import { courseSource } from './support/course';
import { frameworkSource } from './support/written';

const snapshot = loadFramework();
const nameOf = (label: string, title = 'Title') =>
  fileNameOf({
    format: formatById('alignment-csv') as Format,
    source: courseSource(snapshot, { label, title }),
    options: {},
  });

it.each([
  ['MED-1', 'med-1.alignment.csv'],
  ['Panadería y ñandúes', 'panaderia-y-nandues.alignment.csv'],
  [
    'Straße / "x"; filename="evil.exe"\r\nSet-Cookie: a=b',
    'stra-e-x-filename-evil-exe-set-cookie-a-b.alignment.csv',
  ],
  ['../../etc/passwd', 'etc-passwd.alignment.csv'],
  [`${'x'.repeat(59)} and more`, `${'x'.repeat(59)}.alignment.csv`],
])('of the course %j', (label, name) => {
  expect(nameOf(label)).toBe(name);
});

it('has the title where nothing is left of the label, and then the word course', () => {
  expect(nameOf('看護', 'Nursing 看護')).toBe('nursing.alignment.csv');
  expect(nameOf('', '看護')).toBe('course.alignment.csv');
});

it('of many chosen pathways fits on every disk', () => {
  const pathways = snapshot.items.flatMap(({ type, code }) => (type === 'pathway' ? code : []));
  const name = fileNameOf({
    format: formatById('thin-common-cartridge-1.3') as Format,
    source: frameworkSource(narrowedTo(snapshot, pathways)),
    options: { language: 'es' },
  });
  expect(name.length).toBeLessThan(200);
  expect(name).toMatch(/^illinois-career-clusters\.ac\.\S+\.es\.thin-common-cartridge-1\.3\.imscc$/);
});
