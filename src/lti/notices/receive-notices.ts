/** POST /lti/notices: what LMSs tell without anybody being there. Each notice is checked by itself; good ones count beside bad ones. */
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import { WaymarkError } from '../../shared/errors';
import { hashOf } from '../../shared/hash';
import { launchPlatform, readCourse } from '../launch/to-launch';
import type { CourseCopiedHandler } from '../lti-port';
import { tenantIdOf } from '../platforms/tenant';
import type { NoticeStore } from './notice.store';
import { refuseNotice } from './problems';
import { type Notice, type NoticeChecks, verifyNotice } from './verify-notice';

export const COURSE_COPIED = 'LtiContextCopyNotice';

const body = z.object({
  notices: z
    .array(z.object({ jwt: z.string().min(1).max(65_536) }))
    .min(1)
    .max(100),
});

export interface NoticeParts extends NoticeChecks {
  store: NoticeStore;
  onCourseCopied: CourseCopiedHandler;
  log: Logger;
}

/** @returns a handler that answers 200 when every notice was taken; else the first refusal, whose data names all of them */
export function receiveNotices(parts: NoticeParts): RequestHandler {
  return async (req, res) => {
    const asked = body.safeParse(req.body);
    if (!asked.success) throw refuseNotice('notice.parameters', asked.error.issues[0]?.code);
    const outcomes = await Promise.allSettled(asked.data.notices.map(({ jwt }) => receive(parts, jwt)));
    const refused = outcomes.flatMap((outcome, index) =>
      outcome.status === 'rejected' ? [{ index, error: outcome.reason as unknown }] : [],
    );
    const [first] = refused;
    if (!first) return void res.json({});
    if (!(first.error instanceof WaymarkError)) throw first.error;
    const { status, code, message, help, detail } = first.error;
    const data = { refused: refused.map(({ index, error }) => ({ index, code: codeOf(error) })) };
    throw new WaymarkError({ status, code, message, help, detail, data });
  };
}

const codeOf = (error: unknown) => (error instanceof WaymarkError ? error.code : 'server.error');

async function receive(parts: NoticeParts, jwt: string): Promise<void> {
  const notice = await verifyNotice(parts, jwt);
  const handle = handlers.get(notice.type);
  // Types that Waymark has not asked for are no fault of whoever sends them.
  if (!handle) return;
  const id = hashOf('notice', notice.platform._id, notice.deploymentId, notice.id);
  if (!(await parts.store.take(id, notice.expiresAt))) return;
  try {
    await handle(parts, notice);
  } catch (error) {
    await parts.store.giveBack(id);
    throw error;
  }
}

const handlers: ReadonlyMap<string, (parts: NoticeParts, notice: Notice) => Promise<void>> = new Map([
  [COURSE_COPIED, courseCopied],
]);

async function courseCopied({ onCourseCopied, log }: NoticeParts, notice: Notice): Promise<void> {
  const { platform, deploymentId, context, originContexts } = notice;
  const tenantId = tenantIdOf(platform, deploymentId);
  const course = context && readCourse(tenantId, platform.lms, { context, custom: new Map() });
  if (!course || originContexts.length === 0) throw refuseNotice('notice.claims', 'no course, or no origin');
  log.info({ platform: platform._id, deployment: deploymentId }, 'a course was copied');
  await onCourseCopied({ tenantId, platform: launchPlatform(platform), course, from: originContexts });
}
