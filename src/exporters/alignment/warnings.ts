/** What the report of a course would leave out or write differently. */
import type { AlignedCoursework } from '../course';
import type { ExportSource, Warning } from '../format';
import { hasNonXml } from '../shared/text';
import { type Check, warningsOf } from '../shared/warnings';
import { titleOf } from './columns';
import { type AlignmentRow, alignmentRows } from './rows';

/** A table of tags has no row for coursework without one. */
export const untaggedWarnings = ({ course, snapshot }: ExportSource): Warning[] => {
  const untagged: Check<AlignedCoursework> = {
    code: 'alignment.untagged_left_out',
    effect: 'dropped',
    message: 'Coursework without tags has no row in the file.',
    help: 'Tag it, or export the report as a web page, which lists it.',
    concerns: ({ alignments }) => !alignments.some(({ itemId }) => snapshot.byId.has(itemId)),
  };
  return warningsOf([untagged], course?.coursework ?? [], ({ title }) => title);
};

const unprintable: Check<AlignmentRow> = {
  code: 'alignment.control_characters',
  effect: 'changed',
  message: 'Invisible control characters cannot stand in a web page and are taken out.',
  concerns: (row) => [titleOf(row), row.statement.text, row.statement.code].some(hasNonXml),
};

export const pageWarnings = (source: ExportSource): Warning[] =>
  warningsOf([unprintable], alignmentRows(source), titleOf);
