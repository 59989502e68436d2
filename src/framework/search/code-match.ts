/** Whether somebody typed a code: `HL.THR.01`, `hl thr 1`, `HL-THR`, `THR.01`, or only `HL`. */
import type { Item } from '../model/types';

interface CodeMatches {
  /** Higher ranks first: 3 for the code itself, 2 for its beginning, 1 for its end. */
  matches: { item: Item; rank: number }[];
  /** True for text that can only be a code, so that no other match is wanted beside it. */
  certain: boolean;
}

export interface CodeIndex {
  find(typed: string): CodeMatches;
}

const nothing: CodeMatches = { matches: [], certain: false };

export function createCodeIndex(statements: readonly Item[]): CodeIndex {
  const known = statements.map((item) => {
    const parts = item.code.split('.');
    return { item, parts, plain: withoutZeros(parts), tail: withoutZeros(parts.slice(1)) };
  });
  /** What a code, or its end, can begin with; most of what is typed does not, and is no code. */
  const beginnings = new Set(known.flatMap(({ parts }) => parts.slice(0, 2)));

  return {
    find(typed) {
      const parts = typed
        .trim()
        .toUpperCase()
        .split(/[.\s-]+/)
        .filter(Boolean);
      const [first = ''] = parts;
      const wholeWord = parts.length === 1;
      if (!beginnings.has(first) || parts.length > 3 || (wholeWord && first.length !== 2)) return nothing;
      const wanted = withoutZeros(parts);
      const beginning = parts.join('.');
      const rankOf = ({ item, plain, tail }: (typeof known)[number]) => {
        if (plain === wanted) return 3;
        if (item.code.startsWith(beginning)) return 2;
        // The director's tree shows codes without their cluster.
        return parts.length === 2 && tail === wanted ? 1 : 0;
      };
      const matches = known.map((code) => ({ item: code.item, rank: rankOf(code) }));
      return { matches: matches.filter(({ rank }) => rank > 0), certain: !wholeWord };
    },
  };
}

const withoutZeros = (parts: string[]) => parts.map((part) => part.replace(/^0+(?=\d)/, '')).join('.');
