/** A registered LMS: issuer + client id, its addresses, and the tool's own key pair for it. */
import type { JWK } from 'jose';
import type { Sealed } from '../../shared/secret-box';
import type { Lms } from '../../shared/viewer';

export interface Deployment {
  id: string;
  active: boolean;
}

export interface PlatformKey {
  kid: string;
  publicJwk: JWK;
  /** The private JWK as JSON, encrypted. */
  privateKey: Sealed;
  createdAt: Date;
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
  /** The first one signs. */
  keys: PlatformKey[];
  /** Origins that verified launches named as theirs: pages of the LMS that frame Waymark, and its services. */
  seenOrigins: string[];
  createdAt: Date;
}
