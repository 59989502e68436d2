/** The web API of one institution's LMS: where it is, by which key Waymark reads it, and whether that works. */
import { z } from 'zod';
import type { Sealed } from '../../shared/secret-box';

export const kinds = ['canvas', 'moodle'] as const;
export type Kind = (typeof kinds)[number];

/** What an administrator of Canvas has granted (OAuth 2.0, RFC 6749, 5.1). */
export const grantSchema = z.strictObject({
  accessToken: z.string(),
  refreshToken: z.string(),
  /** Milliseconds since 1970. */
  expiresAt: z.number(),
});
export type Grant = z.infer<typeof grantSchema>;

export const credentialsSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('moodle'), token: z.string() }),
  z.strictObject({
    kind: z.literal('canvas'),
    clientId: z.string(),
    clientSecret: z.string(),
    grant: grantSchema.nullable(),
  }),
]);
export type Credentials = z.infer<typeof credentialsSchema>;
export type CanvasCredentials = Extract<Credentials, { kind: 'canvas' }>;

export interface Connection {
  /** The tenant: an institution has one. */
  _id: string;
  /** New each time it is set up, so that what was begun before changes nothing after. */
  revision: string;
  kind: Kind;
  /** Without a slash at its end. */
  address: string;
  credentials: Sealed;
  /** The state parameter of a grant that is asked for; only its hash is kept. */
  pending: { stateHash: string; until: Date } | null;
  state: 'connected' | 'waiting' | 'failed';
  checkedAt: Date | null;
  /** What does not work, for the administrator. */
  problem: string | null;
}

/** What administrators see of it. */
export interface ConnectionView extends Pick<Connection, 'kind' | 'address' | 'state' | 'problem'> {
  /** ISO 8601. */
  checkedAt: string | null;
}

export const connectionView = ({ kind, address, state, problem, checkedAt }: Connection): ConnectionView => ({
  kind,
  address,
  state,
  problem,
  checkedAt: checkedAt?.toISOString() ?? null,
});
