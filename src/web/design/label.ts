/** Short names for statements. */

const LONGEST = 32;

/** The statement's own label, else its first words: at most 32 characters, cut at a word. */
export function shortLabel(statement: { label: string | null; text: string }): string {
  if (statement.label) return statement.label;
  const text = statement.text.replace(/\.$/, '');
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > 0 ? space : LONGEST - 1).replace(/[,;:]$/, '')}…`;
}
