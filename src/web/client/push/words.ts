/** The words of bringing tags into Canvas and into Moodle. */
import type { WebApiKind } from '../api/inventory';
import type { PushOutcome, StepState } from '../api/push';
import { formatFor } from '../parts/format';

const { count } = formatFor('en-US');
const plural = (n: number, one: string, many = `${one}s`) => `${count(n)} ${n === 1 ? one : many}`;
const competencies = (n: number) => plural(n, 'competency', 'competencies');

interface TargetWords {
  lead: string;
  looking: string;
  /** What a plan holds, by what becomes of it. */
  groups: Record<StepState, string>;
  hints: Partial<Record<StepState, string>>;
  run: (n: number) => string;
  /** In place of the button: the course has all of it, or something has to come first. */
  complete: string;
  nothing: string;
  running: (done: number, total: number) => string;
  done: (n: number) => string;
  stopped: (n: number, total: number) => string;
  /** What came of the steps. */
  outcomes: Record<PushOutcome, string>;
  never: string;
}

const canvas: TargetWords = {
  lead: 'Canvas takes the statements of this course as outcomes, in a file that you import. This is what the file would hold.',
  looking: 'Looking at the tags of this course',
  groups: {
    todo: 'Will be in the file',
    there: 'Already there',
    'by-hand': 'Do by hand in Canvas',
    missing: 'Missing',
  },
  hints: {},
  run: (n) => `Make the file for Canvas, ${plural(n, 'outcome')}`,
  complete: 'Canvas has all of it.',
  nothing: 'There is no file to make yet.',
  running: () => 'Making the file for Canvas',
  done: (n) => `The file for Canvas is ready, ${plural(n, 'outcome')}`,
  stopped: () => 'The file for Canvas was not made',
  outcomes: { done: 'In the file', there: 'Already there', failed: 'Not in the file', skipped: 'Not tried' },
  never: 'No file has been made from this course yet.',
};

const moodle: TargetWords = {
  lead: 'Moodle takes the statements of this course as competencies. This is what would be done; nothing has changed yet.',
  looking: 'Looking at what Moodle has already',
  groups: {
    todo: 'Will be linked to this course',
    there: 'Already there',
    'by-hand': 'Do by hand in Moodle',
    missing: 'Missing in Moodle',
  },
  hints: {
    'by-hand':
      'Moodle lets no program link a competency to an activity. Each title opens the settings of the activity, where you do it.',
  },
  run: (n) => `Link ${competencies(n)} to this course`,
  complete: 'Nothing to link: the course has every competency that its tags name.',
  nothing: 'Nothing can be linked yet.',
  running: (done, total) => `Linking: ${count(done)} of ${competencies(total)}`,
  done: (n) => (n === 0 ? 'All of it was there already' : `${competencies(n)} linked to this course`),
  stopped: (n, total) => `Stopped: ${count(n)} of ${competencies(total)} linked`,
  outcomes: { done: 'Linked', there: 'Already there', failed: 'Not linked', skipped: 'Not tried' },
  never: 'Nothing has been brought into Moodle from this course yet.',
};

export const pushWords = {
  of: { canvas, moodle } satisfies Record<WebApiKind, TargetWords>,
  back: 'Coursework',
  impossible: 'Not from here yet',
  failed: 'The plan could not be made',
  opensIn: 'opens in a new tab',
  progress: 'Progress',
  notRun: 'This was not done',
  again: 'Look again',
  download: 'Download the file for Canvas',
  downloading: 'Getting the file',
  downloaded: (name: string, size: string) => `${name}, ${size}, is in your downloads.`,
  notDownloaded: 'The file did not arrive',
  afterwards: 'How to import it',
  log: {
    title: 'Earlier',
    failed: 'The list did not arrive',
    running: 'Under way',
    download: 'Download',
    downloadOf: (at: string) => `Download the file of ${at}`,
  },
};
