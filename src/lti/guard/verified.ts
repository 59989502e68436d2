/** The launch that this request has proved, for the handler behind ltijs. */
import type { IncomingMessage } from 'node:http';
import type { VerifiedLaunch } from '../launch/to-launch';

const verified = new WeakMap<IncomingMessage, VerifiedLaunch>();

export const keepVerified = (req: IncomingMessage, launch: VerifiedLaunch): void => {
  verified.set(req, launch);
};

export const verifiedLaunchOf = (req: IncomingMessage): VerifiedLaunch | undefined => verified.get(req);
