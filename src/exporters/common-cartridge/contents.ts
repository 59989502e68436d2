/** What is in a cartridge: the framework, or a course. */
import type { ExportSource, OptionValues } from '../format';
import { courseContents } from './course-contents';
import type { Contents } from './entries';
import { frameworkContents } from './framework-contents';

export const contentsOf = (source: ExportSource, options: OptionValues): Contents =>
  source.course ? courseContents(source, source.course, options) : frameworkContents(source, options);
