/** Whether somebody typed a code: `HL.THR.01`, `hl thr 1`, `HL-THR`, `THR.01`, or only `HL`. */
import type { Item } from '../model/types';

export interface CodeQuery {
  /** Higher stands first; 0 is no match. */
  rankOf(item: Item): number;
  /** True for text that can only be a code, so that no other match is wanted beside it. */
  certain: boolean;
}

/** Reads typed text as a code; null when it cannot be one. */
export function codeQuery(typed: string): CodeQuery | null {
  const parts = typed
    .trim()
    .toUpperCase()
    .split(/[.\s-]+/)
    .filter(Boolean);
  if (!/^[A-Z]{2,3}$/.test(parts[0] ?? '') || parts.length > 3) return null;
  const wholeWord = parts.length === 1;
  if (wholeWord && parts[0]?.length !== 2) return null;
  const wanted = withoutZeros(parts);
  return {
    certain: !wholeWord,
    rankOf: (item) => {
      const own = item.code.split('.');
      if (withoutZeros(own) === wanted) return 3;
      if (item.code.startsWith(parts.join('.'))) return 2;
      // The director's tree shows codes without their cluster.
      return own.length === 3 && parts.length === 2 && withoutZeros(own.slice(1)) === wanted ? 1 : 0;
    },
  };
}

const withoutZeros = (parts: string[]) => parts.map((part) => part.replace(/^0+(?=\d)/, '')).join('.');
