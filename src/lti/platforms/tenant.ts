/** One institution's installation of Waymark: issuer, client id and deployment id. */
import { hashOf } from '../../shared/hash';
import type { Platform } from './platform';

export const tenantIdOf = (
  { issuer, clientId }: Pick<Platform, 'issuer' | 'clientId'>,
  deploymentId: string,
): string => hashOf('tenant', issuer, clientId, deploymentId);
