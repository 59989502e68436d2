/** How many characters the database of OpenSALT holds. It cuts a title and a description itself; of the others it refuses more. */
export const limits = {
  title: 120,
  description: 300,
  creator: 300,
  publisher: 50,
  version: 50,
  code: 80,
} as const;

/** The database counts characters, not the units of UTF-16. */
export const isLonger = (text: string, length: number): boolean => [...text].length > length;

export const fitting = (text: string, length: number): string =>
  isLonger(text, length) ? `${[...text].slice(0, length - 1).join('')}…` : text;
