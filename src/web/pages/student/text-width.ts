/** Estimated text widths for the map's picture: the server cannot measure, so widths are on the generous side of system fonts. */

const NARROW = /[iljtfrI.,:;'’|()[\] -]/;
const WIDE = /[mwMWÑ@%&—]/;
const CAPITAL = /\p{Lu}/u;

/** Width in em of the text's characters. */
function ems(text: string): number {
  let width = 0;
  for (const character of text) {
    if (NARROW.test(character)) width += 0.32;
    else if (WIDE.test(character)) width += 0.9;
    else width += CAPITAL.test(character) ? 0.68 : 0.57;
  }
  return width;
}

/** Width in the units of `size`. */
export const textWidth = (text: string, size: number) => ems(text) * size;

/**
 * Breaks a text at its spaces. A word that is too long stays whole on a line of its own; what does not fit on the last line is cut
 * there, with an ellipsis.
 */
export function wrap(text: string, size: number, maxWidth: number, maxLines: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= maxWidth)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  kept[maxLines - 1] = `${kept[maxLines - 1]}…`;
  return kept;
}
