/**
 * A simulation of a browser that blocks third-party cookies, so that anyone can see in their own browser how Waymark behaves there.
 * It stands in front of Waymark while the practice LMS runs and tells framed requests by Sec-Fetch-Dest: a document in a frame says
 * `iframe`, a fetch says `empty`. Documents in a window of their own keep their cookies. It cannot tell a fetch of a framed page from
 * one of a page in its own window, and takes the cookie from both; it says nothing about localStorage, which browsers also partition.
 */
import type { RequestHandler, Response } from 'express';

export interface CookieSwitch {
  blocked: boolean;
}

const framed = new Set(['iframe', 'empty']);

export function createCookieBlocker(state: CookieSwitch): RequestHandler {
  return (req, res, next) => {
    if (state.blocked && framed.has(req.get('sec-fetch-dest') ?? '')) {
      delete req.headers.cookie;
      dropSetCookie(res);
    }
    next();
  };
}

/** Headers go out through writeHead, whoever sends them: the last moment to take one away. */
function dropSetCookie(res: Response): void {
  const writeHead = res.writeHead.bind(res) as (...args: unknown[]) => Response;
  res.writeHead = (...args: unknown[]) => {
    res.removeHeader('Set-Cookie');
    return writeHead(...args);
  };
}
