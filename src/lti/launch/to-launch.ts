/** From verified claims to the one thing that the rest of Waymark sees of LTI. */
import { hashOf } from '../../shared/hash';
import type { Lms, Role } from '../../shared/viewer';
import { refuse } from '../guard/problems';
import type { Launch } from '../lti-port';
import type { Platform } from '../platforms/platform';
import { tenantIdOf } from '../platforms/tenant';
import { SCOPE } from './claim-names';
import type { LaunchClaims } from './claims';
import { CUSTOM, listOf, readCoursework } from './coursework';
import { readLocale } from './locale';
import { readRoles } from './roles';

export interface VerifiedLaunch {
  platform: Platform;
  claims: LaunchClaims;
  rawClaims: string;
  cookiesWork: boolean;
}

const MAX_NAME = 200;

export const launchPlatform = ({ _id, name, issuer, clientId, lms }: Platform): Launch['platform'] => ({
  id: _id,
  name,
  issuer,
  clientId,
  lms,
});

/** @throws WaymarkError 403 `launch.role_missing` */
export function toLaunch({ platform, claims, rawClaims, cookiesWork }: VerifiedLaunch): Launch {
  const roles = rolesOf(claims);
  if (roles.length === 0 && claims.kind !== 'other')
    throw refuse('launch.role_missing', claims.roles.join(' ').slice(0, 500));
  const tenantId = tenantIdOf(platform, claims.deploymentId);
  const course = readCourse(tenantId, platform.lms, claims);
  const coursework = course ? readCoursework(claims, platform.lms, roles.includes('teacher')) : null;
  const placement = claims.custom.get(CUSTOM.placement) ?? claims.placement;
  return {
    kind: claims.kind,
    message: claims.message,
    platform: launchPlatform(platform),
    deploymentId: claims.deploymentId,
    tenantId,
    person: personOf(tenantId, claims),
    roles,
    course,
    coursework,
    placement,
    badge: claims.custom.has(CUSTOM.badge),
    locale: readLocale(claims.locale),
    returnUrl: claims.returnUrl,
    lineItemsUrl: readLineItemsUrl(claims),
    deepLink: claims.deepLinking
      ? {
          platformId: platform._id,
          deploymentId: claims.deploymentId,
          ...claims.deepLinking,
          placement,
          coursework,
        }
      : null,
    cookiesWork,
    rawClaims,
  };
}

/** Who has no name here has no rights either, whatever roles are claimed. */
const rolesOf = ({ sub, roles }: LaunchClaims): Role[] => (sub === null ? ['visitor'] : readRoles(roles));

function personOf(tenantId: string, { sub, name }: LaunchClaims): Launch['person'] {
  if (sub === null) return { id: hashOf('visitor', tenantId), name: null };
  return { id: hashOf('person', tenantId, sub), name: name?.slice(0, MAX_NAME) ?? null };
}

/** Canvas launches of an account carry a context too; an account is no course. */
export function readCourse(
  tenantId: string,
  lms: Lms,
  { context, custom }: Pick<LaunchClaims, 'context' | 'custom'>,
): Launch['course'] {
  if (!context || context.type.includes('Account')) return null;
  return {
    id: hashOf('course', tenantId, context.id),
    contextId: context.id,
    title: context.title,
    label: context.label,
    copiedFrom: listOf(custom.get(CUSTOM.contextHistory)),
    // A context of Moodle is the number of its course; that of Canvas is another id (`lti_context_id`).
    lmsNumber: custom.get(CUSTOM.courseNumber) ?? (lms === 'moodle' ? context.id : null),
  };
}

const readingScopes: readonly string[] = [SCOPE.lineItemsReadonly, SCOPE.lineItems];

function readLineItemsUrl({ lineItems }: LaunchClaims): string | null {
  return lineItems.scopes.some((scope) => readingScopes.includes(scope)) ? lineItems.url : null;
}
