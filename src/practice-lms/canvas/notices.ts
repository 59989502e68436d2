/** Platform Notification Service of Canvas (doc/api/pns.md): who wants which notice, and their sending. A notice is sent once. */
import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { z } from 'zod';
import { keep } from '../data/kept';
import type { Course } from '../data/types';
import type { SigningKey } from '../platform/keys';
import type { Tool, Tools } from '../platform/tools';
import { claim } from '../platform/vocabulary';
import { courseContext } from './claims';
import type { CanvasIds } from './ids';
import { type NoticeType, noticeTypes } from './notice-types';

const patience = 5000;

const subscriptions = z.array(
  z.object({ clientId: z.string(), type: z.enum(noticeTypes), handler: z.string() }),
);

/** One notice that went out. */
export interface SentNotice {
  type: NoticeType;
  tool: string;
  handler: string;
  payload: Record<string, unknown>;
  /** Status of the tool's answer; null when there was none. */
  status: number | null;
}

export interface Notices {
  /** What a tool has subscribed to. */
  of(tool: Tool): { notice_type: NoticeType; handler: string }[];
  /** One handler for a type and a tool; an empty one ends the subscription. */
  subscribe(tool: Tool, type: NoticeType, handler: string): Promise<void>;
  courseCopied(copy: Course): Promise<void>;
  /** Newest last; kept as long as the process. */
  sent: readonly SentNotice[];
}

export interface NoticeParts {
  file: string | undefined;
  issuer: string;
  ids: CanvasIds;
  key: SigningKey;
  tools: Tools;
}

export function createNotices({ file, issuer, ids, key, tools }: NoticeParts): Notices {
  const kept = keep(file, subscriptions, () => []);
  const sent: SentNotice[] = [];

  async function send(type: NoticeType, tool: Tool, handler: string, claims: Record<string, unknown>) {
    const payload = { ...envelope(type, issuer, tool), ...claims };
    const jwt = await new SignJWT(payload)
      .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: key.kid })
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(key.privateKey);
    sent.push({ type, tool: tool.clientId, handler, payload, status: await posted(handler, jwt) });
  }

  return {
    of: ({ clientId }) =>
      kept
        .get()
        .filter((one) => one.clientId === clientId)
        .map(({ type, handler }) => ({ notice_type: type, handler })),
    async subscribe(tool, type, handler) {
      const { clientId } = tool;
      const others = kept.get().filter((one) => one.clientId !== clientId || one.type !== type);
      kept.set(handler ? [...others, { clientId, type, handler }] : others);
      if (handler && type === 'LtiHelloWorldNotice') await send(type, tool, handler, {});
    },
    async courseCopied(copy) {
      const origins = copy.copiedFrom.slice(0, 1).map((origin) => ids.contextId(origin));
      for (const { clientId, type, handler } of kept.get()) {
        const tool = tools.active(clientId);
        if (!tool || type !== 'LtiContextCopyNotice') continue;
        await send(type, tool, handler, {
          [claim.context]: courseContext(ids, copy),
          [claim.originContexts]: origins,
        });
      }
    },
    sent,
  };
}

function envelope(type: NoticeType, issuer: string, tool: Tool) {
  return {
    [claim.version]: '1.3.0',
    [claim.notice]: { id: randomUUID(), timestamp: new Date().toISOString(), type },
    iss: issuer,
    aud: tool.clientId,
    azp: tool.clientId,
    nonce: randomUUID(),
    [claim.deploymentId]: tool.deploymentId,
  };
}

async function posted(handler: string, jwt: string): Promise<number | null> {
  try {
    const answer = await fetch(handler, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ notices: [{ jwt }] }),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    return answer.status;
  } catch {
    return null;
  }
}
