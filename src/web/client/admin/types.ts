/** What the administrator's part of the API says, as it travels. */
import type { Lms } from '../../../shared/viewer';

export interface AdminSession {
  publicUrl: string;
  /** False while Waymark is reached by http: then an LMS on another machine refuses it. */
  https: boolean;
  version: string;
}

export type ConnectionState = 'on' | 'waiting' | 'failing' | 'off';

export interface Connection {
  id: string;
  name: string;
  lms: Lms;
  host: string;
  issuer: string;
  clientId: string;
  state: ConnectionState;
  courses: number;
  lastLaunchAt: string | null;
  lastFailure: { at: string; code: string; deploymentId: string | null } | null;
  deployments: { id: string; active: boolean }[];
  /** True where no deployment was named, so that each one may launch. */
  anyDeployment: boolean;
  createdAt: string;
  granted: { scopes: string[]; placements: string[] } | null;
}

export interface Invitation {
  id: string;
  name: string;
  lms: Lms;
  policy: 'approve' | 'auto';
  createdAt: string;
  expiresAt: string;
  state: 'open' | 'used' | 'expired';
}

export interface Connections {
  connections: Connection[];
  invitations: Invitation[];
}

export interface NewInvitation {
  name: string;
  lms: Lms;
  policy: Invitation['policy'];
}

export interface InvitationLink {
  id: string;
  url: string;
  expiresAt: string;
}

/** A connection as somebody types it in. */
export interface ConnectionDetails {
  name: string;
  lms: Lms;
  issuer: string;
  clientId: string;
  authUrl: string;
  tokenUrl: string;
  keysetUrl: string;
  deploymentIds: string[];
}

export type Mend =
  | { action: 'add-deployment'; deploymentId: string }
  | { action: 'switch-on' }
  | { action: 'open'; url: string; label: string };

export interface DoctorRow {
  check: string;
  result: 'ok' | 'problem' | 'waiting';
  title: string;
  found: string;
  mend: Mend | null;
}

export interface DoctorReport {
  platform: { id: string; name: string };
  at: string;
  rows: DoctorRow[];
}

export interface SigningKey {
  platformId: string;
  platformName: string;
  kid: string;
  /** `next`: published, signs in some minutes; `old`: published, signs no more. */
  state: 'next' | 'signing' | 'old' | 'over';
  createdAt: string;
  retiredAt: string | null;
  publishedUntil: string | null;
}

export interface Keys {
  keys: SigningKey[];
  secret: { keyId: string };
}

export interface WebApi {
  kind: 'canvas' | 'moodle';
  address: string;
  state: 'connected' | 'waiting' | 'failed';
  checkedAt: string | null;
  problem: string | null;
}

export interface Institution {
  tenantId: string;
  platformId: string;
  platformName: string;
  lms: Lms;
  deploymentId: string;
  courses: number;
  webApi: WebApi | null;
}

export type WebApiDetails =
  | { kind: 'moodle'; address: string; token: string }
  | { kind: 'canvas'; address: string; clientId: string; clientSecret: string };
