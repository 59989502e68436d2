/** The tools that an LMS knows: the built-in one, and those that registered themselves, which are kept over restarts. */
import { z } from 'zod';
import { notFound } from '../../shared/errors';
import { keep } from '../data/kept';
import type { MessageType } from './vocabulary';

const toolSchema = z.object({
  clientId: z.string(),
  deploymentId: z.string(),
  /** Number of the installation: the external tool of Canvas, the tool type of Moodle. */
  number: z.int(),
  name: z.string(),
  loginUrl: z.string(),
  redirectUris: z.array(z.string()),
  keysUrl: z.string(),
  targetLinkUri: z.string(),
  /** What it asked to be opened with; null for the built-in tool, which opens everywhere. */
  messages: z
    .array(
      z.object({ type: z.string(), placements: z.array(z.string()), targetLinkUri: z.string().nullable() }),
    )
    .nullable(),
  customFields: z.record(z.string(), z.string()),
  scopes: z.array(z.string()),
  /** Personal claims that it is sent. */
  claims: z.array(z.string()),
  /** False while an administrator has not activated it. */
  active: z.boolean(),
});
export type Tool = z.infer<typeof toolSchema>;

export interface Tools {
  /** The built-in tool, then the others by age. */
  all(): readonly Tool[];
  /** Null for a tool that is unknown or not active. */
  active(clientId: string): Tool | null;
  add(make: (number: number) => Tool): Tool;
  /** Throws 404 `practice-lms.tool`. */
  setActive(clientId: string, active: boolean): void;
}

export function openTools(file: string | undefined, builtIn: Tool): Tools {
  const kept = keep(file, z.array(toolSchema), () => []);
  const all = () => [builtIn, ...kept.get()];
  return {
    all,
    active: (clientId) => all().find((tool) => tool.clientId === clientId && tool.active) ?? null,
    add(make) {
      const tool = make(Math.max(...all().map(({ number }) => number)) + 1);
      kept.set([...kept.get(), tool]);
      return tool;
    },
    setActive(clientId, active) {
      if (!kept.get().some((tool) => tool.clientId === clientId)) throw noTool();
      kept.set(kept.get().map((tool) => (tool.clientId === clientId ? { ...tool, active } : tool)));
    },
  };
}

export const noTool = () =>
  notFound({
    code: 'practice-lms.tool',
    message: 'There is no such tool here, or it is not active.',
    help: 'An administrator sees all tools, and activates them, on the page of external tools.',
  });

/** Whether a tool asked to be opened so. A message without placements is one for every placement of its type. */
export function offers(tool: Tool, type: MessageType, placement: string): boolean {
  return tool.messages === null || messageOf(tool, type, placement) !== undefined;
}

/** Where a tool opens for a message that names no stored link. */
export function targetOf(tool: Tool, type: MessageType, placement: string): string {
  return messageOf(tool, type, placement)?.targetLinkUri ?? tool.targetLinkUri;
}

function messageOf(tool: Tool, type: MessageType, placement: string) {
  return tool.messages?.find(
    (message) =>
      message.type === type && (message.placements.length === 0 || message.placements.includes(placement)),
  );
}
