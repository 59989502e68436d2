/** The words of the export page, in American English. */
import { formatFor } from '../../parts/format';

const { count, day, moment, size } = formatFor('en-US');
const plural = (n: number, one: string, many = `${one}s`) => `${count(n)} ${n === 1 ? one : many}`;

export const en = {
  lang: 'en' as 'en' | 'es',
  count,
  moment,
  size,
  title: 'Export',
  lead: 'Hand your framework, or a course’s tags, to another system.',
  failed: 'The formats did not arrive',
  loading: 'Getting the formats',
  formats: 'Format',
  families: { lms: 'For your LMS', standards: 'For standards systems', people: 'For people' },

  version: 'Version',
  versionOf: (version: string, date: string, current: boolean) =>
    current ? `${version}, current` : `${version}, published ${day(date)}`,
  include: 'What to include',
  scope: { all: 'Everything', parts: 'Some clusters or pathways', course: 'A course' },
  chosenParts: 'Chosen clusters and pathways',
  change: 'Change',
  choose: 'Choose',
  course: 'Course',
  noCourses: 'No course has been opened with Waymark yet, so there are no tags to export.',
  noParts: 'Choose at least one cluster or pathway.',
  mustBe: (shape: string) => `This must be ${shape}.`,

  parts: {
    title: 'What to include',
    lead: 'A cluster comes whole. A pathway comes with what all pathways of its cluster share.',
    find: 'Find a cluster or pathway',
    list: 'Clusters and pathways',
    nothing: (query: string) => `No cluster or pathway is called “${query}”.`,
    cluster: 'whole cluster',
    none: 'Nothing is chosen yet.',
    remove: (name: string) => `Remove ${name}`,
    done: (n: number) => (n === 0 ? 'Include everything' : `Include ${count(n)}`),
    cancel: 'Cancel',
    clear: 'Clear the search',
  },

  losses: {
    title: 'Before you download',
    toKnow: (n: number) => `${plural(n, 'thing')} to know`,
    toMend: (n: number) => `${plural(n, 'thing')} to mend first`,
    none: 'Nothing is left out or changed.',
    see: (n: number) => `See the ${count(n)}`,
    seeSome: (shown: number, n: number) => `See ${count(shown)} of ${count(n)}`,
    seeOne: 'See which',
    hide: 'Hide',
  },

  preview: {
    title: 'Preview',
    first: (n: number) => (n === 1 ? 'first line' : `first ${count(n)} lines`),
    all: (n: number) => (n === 1 ? 'the only line' : `all ${count(n)} lines`),
    lines: 'First lines of the file',
    facts: 'What comes out',
    clusters: (n: number): string => (n === 1 ? 'cluster' : 'clusters'),
    pathways: (n: number): string => (n === 1 ? 'pathway' : 'pathways'),
    statements: (n: number): string => (n === 1 ? 'statement' : 'statements'),
    none: 'There is nothing to show until what is above is mended.',
    failed: 'There is no preview',
    incomplete: 'Complete the choices above first.',
    waiting: 'Preparing the preview',
    ready: (number: string, of: string, bytes: string | null) =>
      bytes ? `Preview ready: ${number} ${of}, ${bytes}` : `Preview ready: ${number} ${of}`,
  },

  download: {
    button: (bytes: string | null) => (bytes ? `Download, ${bytes}` : 'Download'),
    cancel: 'Cancel',
    canceled: 'The download was canceled.',
    refused: 'Mend what is named under “Before you download” first.',
    receiving: (received: string, whole: string | null) =>
      whole ? `Downloading: ${received} of ${whole}` : `Downloading: ${received}`,
    preparing: 'Preparing the file.',
    printing: 'Printing the booklet. This can take a minute.',
    progress: 'Download',
    done: (fileName: string) => `${fileName} is downloaded`,
    failed: 'The file did not arrive whole',
    nothingKept: 'Nothing was saved on this computer.',
    again: 'Try again',
  },

  history: {
    title: 'Earlier exports',
    table: 'Earlier exports, newest first',
    none: 'No export has been downloaded yet.',
    loading: 'Getting earlier exports',
    failed: 'Earlier exports did not arrive',
    when: 'When',
    format: 'Format',
    what: 'What',
    version: 'Version',
    who: 'Who',
    sha: 'SHA-256',
    again: 'Download',
    againOf: (fileName: string, when: string) => `Download ${fileName} of ${when} again`,
    you: 'You',
    someone: 'Someone',
    everything: 'Everything',
    older: 'Show older ones',
    copySha: (fileName: string) => `Copy the SHA-256 of ${fileName}`,
    copied: 'Copied',
  },
};

export type ExportWords = typeof en;
