/** The workbook that OpenSALT imports and exports. */
import type { Format } from '../format';
import { workbookFormat } from './workbook-format';

export const openSaltFormats: readonly Format[] = [workbookFormat];
