/** getAllCFDocuments: the list of documents, filtered, sorted and in pages (REST binding 2.3 and 3). */
import type { Request, Response } from 'express';
import type { CFDocument } from '../exporters/case';
import type { Edition } from './editions';
import { plainBody } from './encoded-body';
import { sendBody } from './public-answers';
import { documentFields, isListProblem, pagingLinks, queryList, readListQuery } from './query';
import { sendFailure } from './status-info';

interface Served {
  documents: readonly CFDocument[];
  edition: Edition;
  publicUrl: string;
}

export function sendDocuments(req: Request, res: Response, { documents, edition, publicUrl }: Served) {
  const query = readListQuery(req.query);
  if (isListProblem(query)) return sendFailure(res, { status: 400, ...query });
  const page = queryList(documents, query, documentFields[edition.version]);
  if (isListProblem(page)) return sendFailure(res, { status: 400, ...page });
  const { limit, offset } = query;
  res.set({
    'X-Total-Count': String(page.total),
    Link: pagingLinks(new URL(req.originalUrl, publicUrl), { limit, offset, total: page.total }),
  });
  sendBody(req, res, plainBody({ CFDocuments: page.rows }));
}
