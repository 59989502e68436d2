/** The pages between LMS and Waymark, from what the login knows. */

import type { LtijsResponse } from 'ltijs';
import type { LtiEndpoints } from '../endpoints';
import type { LtiPages } from '../pages';
import { originOf } from '../platforms/origins';
import type { Platform } from '../platforms/platform';
import { sendPage } from './headers';
import type { Login, StorageProof } from './login.store';

/** How long the page waits for the LMS's storage, in milliseconds. */
const PATIENCE = 1_500;

const scriptOf = (endpoints: LtiEndpoints) => `${endpoints.basePath}/assets/platform-storage.js`;
const lmsOrigin = (platform: Platform) => originOf(platform.authUrl) ?? '';

/** Leaves the value with the LMS and goes on to its authentication endpoint; failing that, to the cookie check. */
export function sendStoragePut(
  res: LtijsResponse,
  parts: { pages: LtiPages; endpoints: LtiEndpoints },
  platform: Platform,
  login: Login,
  storage: StorageProof,
): void {
  const html = parts.pages.platformStorage({
    lms: platform.lms,
    script: scriptOf(parts.endpoints),
    form: {
      id: 'waymark-storage',
      action: `${parts.endpoints.basePath}/continue`,
      method: 'get',
      fields: { state: login._id },
      data: { step: 'put', ...storage, next: login.authUrl, patience: String(PATIENCE) },
    },
  });
  sendPage(res, html, lmsOrigin(platform));
}

/** Asks the LMS for the value and sends the launch again with it. */
export function sendStorageGet(
  res: LtijsResponse,
  parts: { pages: LtiPages; endpoints: LtiEndpoints },
  platform: Platform,
  storage: StorageProof,
  fields: { state: string; id_token: string },
): void {
  const html = parts.pages.platformStorage({
    lms: platform.lms,
    script: scriptOf(parts.endpoints),
    form: {
      id: 'waymark-storage',
      action: `${parts.endpoints.basePath}/launch`,
      method: 'post',
      fields: { ...fields, storage_value: '' },
      data: {
        step: 'get',
        frame: storage.frame,
        origin: storage.origin,
        key: storage.key,
        patience: String(PATIENCE),
      },
    },
  });
  sendPage(res, html, lmsOrigin(platform));
}

/** Offers to begin again in a window of its own, where the storage of an LMS frame is neither there nor needed. */
export function sendNewWindow(
  res: LtijsResponse,
  parts: { pages: LtiPages; endpoints: LtiEndpoints },
  platform: Platform,
  login: Login,
): void {
  const { lti_storage_target: _frame, ...fields } = login.params;
  const html = parts.pages.openInNewWindow({
    lms: platform.lms,
    form: {
      action: `${parts.endpoints.basePath}/login`,
      method: 'post',
      fields: fields as Record<string, string>,
    },
  });
  sendPage(res, html, lmsOrigin(platform));
}
