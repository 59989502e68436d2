/** Whether a page is about to stand in a frame: browsers say so (Fetch Metadata, Sec-Fetch-Dest). */
import type { Request } from 'express';

/** Student pages live in frames: only a browser that says "document" has them in a window of its own. */
export const framedUnlessSaid = (req: Request) => req.get('sec-fetch-dest') !== 'document';

/** Public pages live in windows of their own, unless the browser says "iframe". */
export const framedIfSaid = (req: Request) => /^i?frame$/.test(req.get('sec-fetch-dest') ?? '');

/** The script that tells the LMS how high the page is, for pages in its frame; they do without it as well. */
export const FRAME_HEIGHT = '/lti/assets/frame-height.js';
