/** How Canvas scores an outcome: the tiers of its ratings and how results become one score. Points are whole: Canvas reads decimals by the account's language. */
import type { Language } from '../../framework/model/types';

interface Tiers {
  label: string;
  /** From the highest down; none leaves them to the account. */
  points: readonly number[];
  mastery: number | null;
  words: Readonly<Record<Language, readonly string[]>>;
}

export const ratings = {
  four: {
    label: 'Four levels and no evidence (4 to 0)',
    points: [4, 3, 2, 1, 0],
    mastery: 3,
    words: {
      en: ['Exceeds mastery', 'Mastery', 'Near mastery', 'Below mastery', 'No evidence'],
      es: ['Supera el dominio', 'Dominio', 'Cerca del dominio', 'Debajo del dominio', 'Sin evidencia'],
    },
  },
  three: {
    label: 'Three levels (2 to 0)',
    points: [2, 1, 0],
    mastery: 2,
    words: { en: ['Meets', 'Nearly meets', 'Not yet'], es: ['Lo logra', 'Casi lo logra', 'Todavía no'] },
  },
  two: {
    label: 'Met or not yet (1 or 0)',
    points: [1, 0],
    mastery: 1,
    words: { en: ['Met', 'Not yet'], es: ['Logrado', 'Todavía no'] },
  },
  account: { label: 'As the account has it', points: [], mastery: null, words: { en: [], es: [] } },
} as const satisfies Record<string, Tiers>;

export type Ratings = keyof typeof ratings;

/** The number of each method, where it has one: the percentage of the last result, or how many results must show mastery. */
export const calculations = {
  highest: { label: 'Highest score', number: null },
  latest: { label: 'Most recent score', number: null },
  average: { label: 'Average', number: null },
  decaying_average: { label: 'Weighted toward the most recent score (65 %)', number: 65 },
  n_mastery: { label: 'Mastery shown five times', number: 5 },
} as const;

export type Calculation = keyof typeof calculations;
