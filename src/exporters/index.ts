/** Every export: the formats, and how one is run. */
export type { ExportSource, Format, Option, OptionValues, Warning } from './format';
export { type Preview, previewOf } from './preview';
export { formatById, formats } from './registry';
export { type ExportOrder, fileNameOf, type Print, runExport, type Written, warningsFor } from './run';
export { optionsOf } from './shared/options';
