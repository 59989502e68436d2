/** How much of a course export is read at most. Sizes are in bytes after inflating, counted while inflating: headers may lie. */

const KB = 1024;
const MB = 1024 * KB;

export const limits = {
  /** Files in the archive. A course of ten years has some thousands. */
  files: 50_000,
  /** Everything that is read of one export, together. */
  total: 256 * MB,
  /** The table of contents: 3,000 links with their standards are 6 MB. */
  contents: 16 * MB,
  /** What describes one piece of coursework; texts of discussions are among it. */
  descriptor: 4 * MB,
  /** Of a page only the head is read. */
  pageHead: 64 * KB,
  /** Inflated to stored size, where it is worth a question; deflate itself reaches 1,032. */
  ratio: 250,
  ratioFrom: MB,
  /** Pieces of coursework; more than a course of ours can have. */
  pieces: 2_000,
  titleLength: 255,
  keyLength: 200,
} as const;

/** Of every XML document that is read. */
export const xmlLimits = { depth: 64, attributes: 64, elements: 250_000 } as const;
