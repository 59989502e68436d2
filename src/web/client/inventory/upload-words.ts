/** The words of “From a course export”. */
import { formatFor } from '../parts/format';

const { count } = formatFor('en-US');
const plural = (n: number, one: string, many = `${one}s`) => `${count(n)} ${n === 1 ? one : many}`;
const pieces = (n: number) => (n === 1 ? '1 piece of coursework' : `${count(n)} pieces of coursework`);

export const uploadWords = {
  lead: 'The file tells Waymark what is in your course. You choose what is added, and nothing in your LMS changes.',
  how: 'How to get the file',
  systems: [
    ['Canvas', 'Settings, Export Course Content, Course. Canvas sends you a file that ends in .imscc.'],
    [
      'Moodle',
      'More, Course reuse, Backup, and there the export as IMS Common Cartridge. Moodle leaves assignments out of it.',
    ],
    ['Other systems', 'Export the course as a Common Cartridge, 1.0 to 1.4.'],
  ] as [system: string, way: string][],
  drop: 'Drop the file here, or',
  dropLabel: 'Drop a course export here',
  choose: 'Choose a file',
  most: (megabytes: number) => `Up to ${count(megabytes)} MB.`,
  tooLarge: (size: string, megabytes: number) =>
    `This file has ${size}, and Waymark takes up to ${count(megabytes)} MB. Export the course without its files, or only a part of it.`,
  notAFile: 'This is not a file. Drop the course export itself.',
  sending: (sent: string, all: string) => `Uploading: ${sent} of ${all}`,
  sendingLabel: 'Upload',
  reading: (done: number, total: number) =>
    total === 0 ? 'Opening the file' : `Reading: ${count(done)} of ${plural(total, 'piece')}`,
  readingLabel: 'Reading the file',
  waiting: 'Other exports are being read. Yours is next.',
  failed: 'This file was not read',
  another: 'Choose another file',
  other: {
    title: (file: string) => `This export is of “${file}”`,
    text: (course: string) => `This course is “${course}”. Nothing has been added yet.`,
    use: 'Use it all the same',
  },
  unreadable: (n: number) =>
    `${plural(n, 'piece')} ${n === 1 ? 'has' : 'have'} only the title of the table of contents, because ${n === 1 ? 'its' : 'their'} own part of the file cannot be read.`,
  of: (file: string) => `From “${file}”.`,
  groups: {
    new: 'New',
    back: 'In the course again',
    renamed: 'Renamed',
    here: 'Already here',
  },
  from: (title: string) => `now “${title}”`,
  type: { Assignment: 'Assignment', Quiz: 'Quiz', Page: 'Page', Link: 'Link' },
  due: (date: string) => `due ${date}`,
  tickAll: 'Tick all',
  untickAll: 'Untick all',
  nothingIn: 'This file holds no coursework.',
  nothingNew: 'Everything in this file is here already, under the same titles.',
  nothingTicked: 'Tick what belongs to the course.',
  add: (added: number, renamed: number) => {
    if (added === 0) return `Rename ${pieces(renamed)}`;
    return `Add ${pieces(added)}`;
  },
  adding: 'Adding',
  done: {
    title: (n: number) => (n === 0 ? 'Nothing was added' : `${pieces(n)} added`),
    renamed: (n: number) => `${count(n)} renamed.`,
    merged: (n: number) => `${count(n)} were known twice and are one now.`,
    unchanged: (n: number) => `${count(n)} were here already.`,
    back: (n: number) => `${count(n)} ${n === 1 ? 'is' : 'are'} in the course again.`,
    close: 'Back to coursework',
  },
};
