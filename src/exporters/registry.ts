/** Every format of export, in the order in which people see them. Adding one is a folder and a row here. */
import { alignmentFormats } from './alignment';
import { bookletFormats } from './booklet';
import { canvasCoursePackageFormats } from './canvas-course-package';
import { canvasOutcomesFormats } from './canvas-outcomes';
import { caseFormats } from './case';
import { commonCartridgeFormats } from './common-cartridge';
import { ctdlAsnFormats } from './ctdl-asn';
import type { Format } from './format';
import { resourceSearchFormats } from './lti-resource-search';
import { moodleFormats } from './moodle';
import { openSaltFormats } from './opensalt';
import { tableFormats } from './table';

export const formats: readonly Format[] = [
  ...caseFormats,
  ...ctdlAsnFormats,
  ...openSaltFormats,
  ...canvasOutcomesFormats,
  ...canvasCoursePackageFormats,
  ...moodleFormats,
  ...commonCartridgeFormats,
  ...tableFormats,
  ...bookletFormats,
  ...alignmentFormats,
  ...resourceSearchFormats,
];

export const formatById = (id: string): Format | undefined => formats.find((format) => format.id === id);
