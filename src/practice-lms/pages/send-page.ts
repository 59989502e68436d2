/** Sends a page: HTML without any inline script or style. */
import type { Response } from 'express';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

export function sendPage(res: Response, status: number, page: ReactElement): void {
  res.status(status).type('html').set('Cache-Control', 'no-store');
  res.send(`<!doctype html>${renderToStaticMarkup(page)}`);
}
