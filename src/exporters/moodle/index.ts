/** Competencies and outcomes of Moodle. */
import type { Format } from '../format';
import { competenciesFormat } from './competencies';
import { outcomesFormat } from './outcomes';

export { frameworkIdOf } from './names';

export const moodleFormats: readonly Format[] = [competenciesFormat, outcomesFormat];
