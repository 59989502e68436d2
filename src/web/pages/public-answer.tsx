/** How a public page is sent: the same for everyone, and fit for caches. */
import type { Request, Response } from 'express';
import type { ReactNode } from 'react';
import type { Assets } from '../assets';
import { languageOf, type Words, wordsFor } from '../words';
import { CaseOpen } from './case-open';
import { page, pageTitle } from './document';
import { FRAME_HEIGHT, framedIfSaid } from './framed';

/** What is on a page. */
export interface Content {
  title: string;
  description?: string;
  body: ReactNode;
  /** Addresses of scripts of ours, for comfort only. */
  scripts?: readonly string[];
  status?: number;
}

export type SendPage = (req: Request, res: Response, words: Words, content: Content) => void;

/** Published versions change rarely; five minutes keep a class of thirty off the server. */
const CACHE = 'public, max-age=300';

/** The words of the language that the address asks for. */
export const wordsOf = (req: Request): Words => wordsFor(languageOf(req.query.lang));

/** @param caseOpen false takes away what leads to CASE */
export function pageSender(assets: Pick<Assets, 'css'>, caseOpen: boolean): SendPage {
  return (req, res, words, { title, description, body, scripts, status = 200 }) => {
    const framed = framedIfSaid(req);
    const html = page({
      title: pageTitle(title),
      description,
      lang: words.lang,
      lms: 'other',
      framed,
      body: <CaseOpen value={caseOpen}>{body}</CaseOpen>,
      assets,
      scripts: framed ? [...(scripts ?? []), FRAME_HEIGHT] : scripts,
    });
    res
      .status(status)
      .set('Cache-Control', status === 200 ? CACHE : 'no-store')
      .vary('Sec-Fetch-Dest');
    res.type('html').send(html);
  };
}
