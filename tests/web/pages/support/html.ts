/** Reading HTML in tests without a browser. */
const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};
const decode = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity);

/** What people read: text without tags, one space between words. */
export const textOf = (html: string): string =>
  decode(
    html
      .replace(/<head>.*?<\/head>/s, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' '),
  ).trim();

/** Levels and texts of the headings, in order. */
export const headingsOf = (html: string): [level: number, text: string][] =>
  [...html.matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/gs)].map((match) => [
    Number(match[1]),
    textOf(match[2] ?? ''),
  ]);

/** Links by their text. */
export const linksOf = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gs)].map((match) => [
      textOf(match[2] ?? ''),
      decode(match[1] ?? ''),
    ]),
  );

/** True when no heading skips a level and there is one of the first. */
export function wellOrdered(headings: [level: number, text: string][]): boolean {
  const levels = headings.map(([level]) => level);
  return (
    levels[0] === 1 &&
    levels.filter((level) => level === 1).length === 1 &&
    levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)
  );
}
