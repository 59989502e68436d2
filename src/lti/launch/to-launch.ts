/** From verified claims to the one thing that the rest of Waymark sees of LTI. */
import { hashOf } from '../../shared/hash';
import type { Lms } from '../../shared/viewer';
import { refuse } from '../guard/problems';
import type { Launch } from '../lti-port';
import type { Platform } from '../platforms/platform';
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

/** @throws WaymarkError 403 `launch.role_missing` */
export function toLaunch({ platform, claims, rawClaims, cookiesWork }: VerifiedLaunch): Launch {
  const roles = readRoles(claims.roles);
  if (roles.length === 0) throw refuse('launch.role_missing', claims.roles.join(' ').slice(0, 500));
  const tenantId = hashOf('tenant', platform.issuer, platform.clientId, claims.deploymentId);
  const course = readCourse(tenantId, platform.lms, claims);
  return {
    kind: claims.deepLinking ? 'deep-link' : 'resource-link',
    platform: {
      id: platform._id,
      name: platform.name,
      issuer: platform.issuer,
      clientId: platform.clientId,
      lms: platform.lms,
    },
    deploymentId: claims.deploymentId,
    tenantId,
    person: { id: hashOf('person', tenantId, claims.sub), name: claims.name?.slice(0, MAX_NAME) ?? null },
    roles,
    course,
    coursework: course ? readCoursework(claims, platform.lms, roles.includes('teacher')) : null,
    placement: claims.custom.get(CUSTOM.placement) ?? claims.placement,
    locale: readLocale(claims.locale),
    returnUrl: claims.returnUrl,
    lineItemsUrl: readLineItemsUrl(claims),
    deepLink: claims.deepLinking
      ? { platformId: platform._id, deploymentId: claims.deploymentId, ...claims.deepLinking }
      : null,
    cookiesWork,
    rawClaims,
  };
}

/** Canvas launches of an account carry a context too; an account is no course. */
function readCourse(tenantId: string, lms: Lms, { context, custom }: LaunchClaims): Launch['course'] {
  if (!context || context.type.includes('Account')) return null;
  return {
    id: hashOf('course', tenantId, context.id),
    contextId: context.id,
    title: context.title,
    label: context.label,
    copiedFrom: listOf(custom.get(CUSTOM.contextHistory)),
    lmsNumber: custom.get(CUSTOM.courseNumber) ?? (lms === 'moodle' ? context.id : null),
  };
}

const readingScopes: readonly string[] = [SCOPE.lineItemsReadonly, SCOPE.lineItems];

function readLineItemsUrl({ lineItems }: LaunchClaims): string | null {
  return lineItems.scopes.some((scope) => readingScopes.includes(scope)) ? lineItems.url : null;
}
