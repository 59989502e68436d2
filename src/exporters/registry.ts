/** Every format of export. Adding one is a folder and a row here. */
import { caseFormats } from './case';
import type { Format } from './format';

export const formats: readonly Format[] = [...caseFormats];

export const formatById = (id: string): Format | undefined => formats.find((format) => format.id === id);
