/** A service of one platform, with its token: a token that is refused may have been revoked, so once more with a fresh one. */
import type { Platform } from '../platforms/platform';
import type { AccessTokens } from './access-token';
import type { AskLms, ServiceAnswer, ServiceRequest } from './http';

export interface ServiceParts {
  askLms: AskLms;
  tokens: AccessTokens;
}

/** Where a launch has said that a service of its course is. */
export interface ServiceAt {
  platform: Platform;
  url: string;
  signal?: AbortSignal;
}

export interface ServiceCall extends Omit<ServiceRequest, 'repeatable'> {
  scopes: readonly string[];
}

/**
 * @returns null when the platform does not grant the scopes, or refuses a second token as well
 * @throws WaymarkError 502 `lms.unavailable`
 */
export async function askService(
  { askLms, tokens }: ServiceParts,
  { platform, url, signal }: ServiceAt,
  { scopes, headers, ...call }: ServiceCall,
): Promise<ServiceAnswer | null> {
  for (const _attempt of ['kept token', 'fresh token']) {
    const token = await tokens.get(platform, scopes, signal);
    if (token === null) return null;
    const request: ServiceRequest = {
      ...call,
      headers: { ...headers, Authorization: `Bearer ${token}` },
      repeatable: call.method !== 'POST',
    };
    const answer = await askLms(url, () => request, signal);
    if (answer.status !== 401) return answer;
    tokens.drop(platform, scopes, token);
  }
  return null;
}
