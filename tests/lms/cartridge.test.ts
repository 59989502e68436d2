import { canvasCoursePackageFormats } from '../../src/exporters/canvas-course-package';
import { commonCartridgeFormats } from '../../src/exporters/common-cartridge';
import type { Format } from '../../src/exporters/format';
import { loadFramework } from '../../src/framework';
import { courseOf, courseSource } from '../exporters/support/course';
import { narrowed, written } from '../exporters/support/written';
import {
  canvasAssignment,
  canvasExport,
  folder,
  item,
  ltiLink,
  manifest,
  moodleCartridge,
  resource,
} from './support/cartridges';
import { readBytes, readFiles } from './support/read';
import { type ZipFile, zipOf } from './support/zip';

const snapshot = narrowed(loadFramework(), 'HL');
const titlesOf = async (files: ZipFile[]) => (await readFiles(files)).entries.map(({ title }) => title);

describe('a course export of Canvas', () => {
  it('is its coursework in the order of modules, then of assignment groups', async () => {
    expect(await readFiles(canvasExport())).toEqual({
      courseTitle: 'Patient Care',
      unreadable: 0,
      entries: [
        { keys: ['cc:gpage'], title: 'Welcome & rules', type: 'Page', dueAt: null, url: null },
        {
          keys: ['cc:gquiz'],
          title: 'Quiz: first aid',
          type: 'Quiz',
          dueAt: '2026-10-09T05:59:59.000Z',
          url: null,
        },
        {
          keys: ['cc:gpulse', 'link:link-7f3e9a'],
          title: 'Lab: pulse & pressure',
          type: 'Assignment',
          dueAt: '2026-10-05T22:59:00.000Z',
          url: null,
        },
        {
          keys: ['cc:gweb'],
          title: 'Red Cross',
          type: 'Link',
          dueAt: null,
          url: 'https://redcross.example/first-aid?a=1&b=2',
        },
        {
          keys: ['cc:gtopic'],
          title: 'Case study: a fall',
          type: 'Assignment',
          dueAt: '2026-10-12T03:59:59.000Z',
          url: null,
        },
        { keys: ['cc:gessay'], title: 'Essay', type: 'Assignment', dueAt: null, url: null },
        {
          keys: ['cc:gchart'],
          title: 'Read a chart',
          type: 'Assignment',
          dueAt: '2026-11-01T05:30:00.000Z',
          url: null,
        },
        { keys: ['cc:gchat'], title: 'Ask anything', type: null, dueAt: null, url: null },
      ],
    });
  });

  it('is the same when somebody packed its folder again', async () => {
    const inFolder = canvasExport().map((file) => ({ ...file, name: `patient-care/${file.name}` }));
    const again = await readFiles([...inFolder, { name: '__MACOSX/._patient-care', content: 'x' }]);
    expect(again).toEqual(await readFiles(canvasExport()));
  });

  it('tells how far reading is', async () => {
    const seen: { done: number; total: number }[] = [];
    await readBytes(zipOf(canvasExport()), (progress) => seen.push(progress));
    expect(seen[0]).toEqual({ done: 0, total: 13 });
    expect(seen.at(-1)).toEqual({ done: 13, total: 13 });
  });

  it('stops when it is canceled', async () => {
    const stop = new AbortController();
    const reading = readBytes(zipOf(canvasExport()), () => stop.abort(), stop.signal);
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a Common Cartridge of Moodle', () => {
  it('is what the course shows, without its files', async () => {
    const { courseTitle, entries } = await readFiles(moodleCartridge());
    expect(courseTitle).toBe('Patient Care 101');
    expect(entries).toEqual([
      { keys: ['cc:R1'], title: 'Hand washing', type: 'Page', dueAt: null, url: null },
      { keys: ['cc:R2'], title: 'Handbook', type: 'Link', dueAt: null, url: null },
      { keys: ['cc:R3'], title: 'Forum: first day', type: null, dueAt: null, url: null },
      { keys: ['cc:R4'], title: 'Vital signs "quiz"', type: 'Quiz', dueAt: null, url: null },
      { keys: ['cc:R5', 'link:abc'], title: 'Waymark', type: 'Link', dueAt: null, url: null },
    ]);
  });
});

describe('what Waymark itself writes', () => {
  const { coursework } = courseOf(snapshot);
  const tagged = coursework.filter(({ alignments }) => alignments.length > 0);

  it('comes back from a course package for Canvas', async () => {
    const [format] = canvasCoursePackageFormats as [Format];
    const read = await readBytes(await written(format, courseSource(snapshot)));
    expect(read.courseTitle).toBe(courseOf(snapshot).title);
    expect(read.entries.map(({ title, dueAt }) => ({ title, dueAt }))).toEqual(
      tagged.map(({ title, dueAt }) => ({ title, dueAt })),
    );
  });

  it.each(commonCartridgeFormats.map((format) => [format.id, format] as const))(
    'comes back from %s with the links that lead to it',
    async (_, format) => {
      const read = await readBytes(await written(format, courseSource(snapshot), { linkType: 'lti' }));
      expect(read.entries.map(({ title, keys }) => [title, keys[1]])).toEqual(
        tagged.map(({ title, linkId }) => [title, `link:${linkId}`]),
      );
    },
  );
});

describe('other cartridges', () => {
  it('have assignments by the extension of Common Cartridge, once', async () => {
    const titles = await titlesOf([
      manifest({
        items: item('page', 'Essay'),
        resources: [
          resource('page', 'webcontent', ['essay.html'], '<variant identifierref="task"/>'),
          resource('task', 'assignment_xmlv1p0', ['task.xml']),
          resource('alone', 'assignment_xmlv1p0', ['alone.xml']),
        ].join(''),
      }),
      { name: 'essay.html', content: '<p>Essay</p>' },
      { name: 'task.xml', content: '<assignment identifier="a"><title>Essay</title></assignment>' },
      { name: 'alone.xml', content: '<assignment identifier="b"><title>Poster</title></assignment>' },
    ]);
    expect(titles).toEqual(['Essay', 'Poster']);
  });

  it('show a resource once, wherever else it is shown', async () => {
    const essay = canvasAssignment('g1', { title: 'Essay' });
    const files = [
      manifest({ items: item('g1', 'A') + folder('F', item('g1', 'B')), resources: essay.resource }),
    ];
    expect(await titlesOf([...files, ...essay.files])).toEqual(['Essay']);
  });

  it('keep a link that was copied within the course for its first place', async () => {
    const { entries } = await readFiles([
      manifest({
        items: item('l1', 'One') + item('l2', 'Two'),
        resources: ['l1', 'l2'].map((id) => resource(id, 'imsbasiclti_xmlv1p0', [`${id}.xml`])).join(''),
      }),
      { name: 'l1.xml', content: ltiLink('One', { waymark_link: 'same' }) },
      { name: 'l2.xml', content: ltiLink('Two', { waymark_link: 'same' }) },
    ]);
    expect(entries.map(({ keys }) => keys)).toEqual([['cc:l1', 'link:same'], ['cc:l2']]);
  });

  it('cost a piece its details, not the course, where a file is no XML or is missing', async () => {
    const read = await readFiles([
      manifest({
        items: item('w1', 'From the contents') + item('w2', 'Missing'),
        resources: ['w1', 'w2'].map((id) => resource(id, 'imswl_xmlv1p1', [`${id}.xml`])).join(''),
      }),
      { name: 'w1.xml', content: '<webLink><title>Open' },
    ]);
    expect(read.unreadable).toBe(2);
    expect(read.entries.map(({ title }) => title)).toEqual(['From the contents', 'Missing']);
  });

  it('have titles of one line, without control characters, of at most 255', async () => {
    const essay = canvasAssignment('g1', { title: ` Essay\n on\t<![CDATA[<b>]]> ${'x'.repeat(400)}` });
    const [title] = await titlesOf([manifest({ resources: essay.resource }), ...essay.files]);
    expect(title).toMatch(/^Essay on <b> x+$/);
    expect(title).toHaveLength(255);
  });
});
