/**
 * ltijs answers a login with a redirect to the LMS. Before it goes out, its nonce (made with Math.random, kept nowhere) is replaced
 * by one of ours, and what was asked is recorded under the state. Then the browser is sent on in the way that will let it prove
 * itself when it comes back: through the LMS's Platform Storage if there is one, else by a cookie that is seen to work first. An
 * LMS's login hint works once, so a browser that keeps no cookie must get its new window before the hint is used up.
 */
import { randomBytes } from 'node:crypto';
import type { LtijsRequest, LtijsResponse } from 'ltijs';
import { originOf } from '../../platforms/origins';
import type { Platform } from '../../platforms/platform';
import { cookiesSeen } from '../cookies';
import { LOGIN_LIFE, type Login, type StorageProof } from '../login.store';
import type { LoginParameters } from '../parameters';
import type { GuardParts } from '../parts';
import { sendStoragePut } from '../steps';

interface Exchange {
  req: LtijsRequest;
  res: LtijsResponse;
  next: (error?: unknown) => void;
  params: LoginParameters;
  platform: Platform;
}

export function takeOverRedirect(parts: GuardParts, exchange: Exchange): void {
  const { res, next } = exchange;
  const redirect = res.redirect.bind(res);
  res.redirect = (location) => {
    answer(parts, exchange, new URL(location).searchParams, redirect).catch(next);
  };
}

async function answer(
  parts: GuardParts,
  { req, res, params, platform }: Exchange,
  asked: URLSearchParams,
  redirect: (location: string) => void,
): Promise<void> {
  const login = describe(platform, params, asked, parts.now());
  await parts.logins.insert(login);
  parts.began(platform._id);
  if (login.storage) return sendStoragePut(res, parts, platform, login, login.storage);
  redirect(cookiesSeen(req) ? login.authUrl : `${parts.endpoints.basePath}/continue?state=${login._id}`);
}

function describe(platform: Platform, params: LoginParameters, asked: URLSearchParams, now: Date): Login {
  const state = asked.get('state') ?? '';
  const nonce = randomBytes(24).toString('base64url');
  const authUrl = new URL(platform.authUrl);
  for (const [name, value] of asked) authUrl.searchParams.set(name, value);
  authUrl.searchParams.set('nonce', nonce);
  return {
    _id: state,
    nonce,
    platformId: platform._id,
    params,
    authUrl: authUrl.href,
    storage: storageProof(platform, params, state),
    createdAt: now,
    expiresAt: new Date(now.getTime() + LOGIN_LIFE),
    usedAt: null,
  };
}

function storageProof(platform: Platform, params: LoginParameters, state: string): StorageProof | null {
  const origin = originOf(platform.authUrl);
  if (params.lti_storage_target === undefined || origin === null) return null;
  return {
    frame: params.lti_storage_target,
    origin,
    key: `waymark_${state}`,
    value: randomBytes(24).toString('hex'),
  };
}
