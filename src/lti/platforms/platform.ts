/** A registered LMS: issuer + client id, its addresses, and the tool's own key pair for it. */
import type { JWK } from 'jose';
import type { Sealed } from '../../shared/secret-box';
import type { Lms } from '../../shared/viewer';

export interface Deployment {
  id: string;
  active: boolean;
}

/** Names of scopes, and of placements without their vendor's prefix. */
export interface Granted {
  scopes: string[];
  placements: string[];
}

export interface PlatformKey {
  kid: string;
  publicJwk: JWK;
  /** The private JWK as JSON, encrypted. */
  privateKey: Sealed;
  createdAt: Date;
  /** From when on it signs; absent in a first key, which signs at once. */
  activeFrom?: Date;
  /** Until when the keys before it stay published; absent in a first key. */
  olderUntil?: Date;
}

export interface Platform {
  /** Hash of issuer and client id, so that the pair is unique and found by `_id`. */
  _id: string;
  issuer: string;
  clientId: string;
  name: string;
  lms: Lms;
  authUrl: string;
  tokenUrl: string;
  keysetUrl: string;
  /** The allow-list. Empty together with `anyDeployment`: every deployment of this platform is accepted. */
  deployments: Deployment[];
  anyDeployment: boolean;
  active: boolean;
  /** Null while it waits for somebody to approve it: registered by an invitation, never switched on. */
  approvedAt?: Date | null;
  /** What the LMS granted when it registered itself; null or absent when somebody typed the details. */
  granted?: Granted | null;
  /** See key-ring.ts for which of them signs. */
  keys: PlatformKey[];
  /** Origins that verified launches named as theirs: pages of the LMS that frame Waymark, and its services. */
  seenOrigins: string[];
  createdAt: Date;
}

/**
 * Switched off, and never switched on. Platforms of older versions do not say when they were approved; of those, one from whose launches
 * nothing was learned counts as never approved.
 */
export const waitsForApproval = ({
  active,
  approvedAt,
  seenOrigins,
}: Pick<Platform, 'active' | 'approvedAt' | 'seenOrigins'>): boolean =>
  !active && (approvedAt === null || (approvedAt === undefined && seenOrigins.length === 0));
