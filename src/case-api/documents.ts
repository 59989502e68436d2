/** getAllCFDocuments: the list of documents, in pages (REST binding 2.3). */
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { CFDocument } from '../exporters/case';
import type { Edition } from './editions';
import { plainBody } from './encoded-body';
import { sendBody } from './public-answers';
import { sendFailure } from './status-info';

interface Served {
  documents: readonly CFDocument[];
  edition: Edition;
  publicUrl: string;
}

/** Paging: limit from 1, 100 when left out; offset from 0. */
const page = z.object({
  limit: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number)
    .default(100),
  offset: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .default(0),
});

export function sendDocuments(req: Request, res: Response, { documents }: Served) {
  const asked = page.safeParse(req.query);
  if (!asked.success) {
    const description = '`limit` is a whole number from 1, and `offset` a whole number from 0.';
    return sendFailure(res, { status: 400, code: 'invalid_selection_field', description });
  }
  const { limit, offset } = asked.data;
  res.set('X-Total-Count', String(documents.length));
  sendBody(req, res, plainBody({ CFDocuments: documents.slice(offset, offset + limit) }));
}
