/** The versions of CASE that are served, and how each spells its errors. */
import type { CaseVersion } from '../exporters/case';

export interface Edition {
  version: CaseVersion;
  /** The last part of the base path, which the specification fixes (REST binding 2.1). */
  segment: string;
  /** imsx_codeMinorFieldValue for an identifier that is no UUID. */
  invalidUuid: string;
  /** imsx_codeMinorFieldValue for a request without valid authorization. */
  unauthorised: string;
}

export const edition11: Edition = {
  version: '1.1',
  segment: 'v1p1',
  invalidUuid: 'invalid_uuid',
  unauthorised: 'unauthorised_request',
};
const edition10: Edition = {
  version: '1.0',
  segment: 'v1p0',
  invalidUuid: 'invaliduuid',
  unauthorised: 'unauthorisedrequest',
};
export const editions: readonly Edition[] = [edition11, edition10];

export const basePath = (edition: Edition) => `/ims/case/${edition.segment}`;
