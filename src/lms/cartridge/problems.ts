/** What can be wrong with an uploaded file: what it is, and how to get the right one. */
import { WaymarkError } from '../../shared/errors';

const HOW_TO_EXPORT =
  'In Canvas choose Settings, Export Course Content, Course. In Moodle choose More, Course reuse, Backup, and there the export as IMS Common Cartridge.';

const problem = (code: string, message: string, help: string, detail?: string, cause?: unknown) =>
  new WaymarkError({ status: 422, code: `export_file.${code}`, message, help, detail, cause });

/** It is something else altogether, such as a PDF. */
export const notAnExport = (what: string) =>
  problem('not_export', `This file is ${what}, not a course export.`, HOW_TO_EXPORT);

/** TAR.GZ: another format than cartridges. */
export const moodleBackup = () =>
  problem(
    'moodle_backup',
    'This file is a Moodle backup, which Waymark does not read.',
    'In Moodle choose More, Course reuse, Backup, and there IMS Common Cartridge 1.1.',
  );

export const noContents = () =>
  problem(
    'no_contents',
    'This file is an archive without a course in it: imsmanifest.xml, the table of contents, is missing.',
    `Upload the file as the LMS made it. ${HOW_TO_EXPORT}`,
  );

export const quizzesOnly = () =>
  problem(
    'quizzes_only',
    'This file holds quiz questions only, not a course.',
    'In Canvas choose Settings, Export Course Content, and there Course instead of Quiz.',
  );

export const locked = () =>
  problem('password', 'This file is protected by a password.', `Upload it without one. ${HOW_TO_EXPORT}`);

/** Some part of it cannot be read: the download broke off, or somebody changed it. */
export const damaged = (detail: string, cause?: unknown) =>
  problem(
    'damaged',
    'This file is damaged or not complete.',
    'Download the export from your LMS once more and upload that file.',
    detail,
    cause,
  );

/** It would unpack to far more than a course ever holds, or is made to confuse its reader. */
export const unsafe = (detail: string) =>
  problem(
    'unsafe',
    'This file is built in a way that no course export needs, so Waymark does not read it.',
    'Upload the export as the LMS made it.',
    detail,
  );

export const tooMany = (most: number) =>
  problem(
    'too_many',
    `This export holds more than ${most.toLocaleString('en-US')} pieces of coursework.`,
    'Export only a part of the course: Canvas and Moodle let you choose what goes into the file.',
  );
