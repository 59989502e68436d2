/** Where an LMS sends its notices: one handler for each type (LTI Platform Notification Service 1.0). */
import { SCOPE } from '../launch/claim-names';
import type { Platform } from '../platforms/platform';
import { askService, type ServiceParts } from './service';

/**
 * @returns false when the LMS does not grant the scope, or refuses the handler
 * @throws WaymarkError 502 `lms.unavailable`
 */
export async function putNoticeHandler(
  parts: ServiceParts,
  at: { platform: Platform; url: string },
  { type, handler }: { type: string; handler: string },
): Promise<boolean> {
  const answer = await askService(parts, at, {
    method: 'PUT',
    scopes: [SCOPE.notices],
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ notice_type: type, handler }),
  });
  return answer !== null && answer.status >= 200 && answer.status < 300;
}
