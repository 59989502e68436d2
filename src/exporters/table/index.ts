/** The framework as a table for people. */
import type { Format } from '../format';
import { csvFormat } from './csv-format';
import { xlsxFormat } from './xlsx-format';

export const tableFormats: readonly Format[] = [csvFormat, xlsxFormat];
