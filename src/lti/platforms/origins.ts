/** Where a platform's pages live: who may frame Waymark and receive its forms. */
import type { Platform } from './platform';

/** One client id on Instructure's cloud serves many institutions; a page must still have a bounded header. */
const MAX_SEEN = 200;

/** The issuer of every Canvas that Instructure hosts; its institutions live on their own hosts below this domain. */
const CANVAS_CLOUD = /^https:\/\/canvas\.(?:(?:beta|test)\.)?instructure\.com$/;
const CANVAS_HOSTS = 'https://*.instructure.com';
/** Its services, which are shared. */
const CANVAS_DOMAINS = /(?:^|\.)(?:instructure\.com|canvaslms\.com)$/;

export const isCanvasCloud = (issuer: string): boolean => CANVAS_CLOUD.test(issuer);
export const isCanvasCloudHost = ({ protocol, hostname, port }: URL): boolean =>
  protocol === 'https:' && port === '' && CANVAS_DOMAINS.test(hostname);

/** The origin of an http or https address; null for anything else. */
export function originOf(address: string | null | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.origin : null;
}

export function originsOf(platform: Platform): string[] {
  const known = [originOf(platform.issuer), originOf(platform.authUrl), ...platform.seenOrigins];
  if (isCanvasCloud(platform.issuer)) known.push(CANVAS_HOSTS);
  return [...new Set(known.filter((origin) => origin !== null))];
}

/** Of the addresses that a verified launch named, the origins that are new for this platform. */
export function unseenOrigins(platform: Platform, addresses: (string | null)[]): string[] {
  const known = originsOf(platform);
  const covered = (origin: string) =>
    known.includes(origin) ||
    (known.includes(CANVAS_HOSTS) && new URL(origin).hostname.endsWith('.instructure.com'));
  const fresh = addresses.map(originOf).filter((origin) => origin !== null && !covered(origin)) as string[];
  return [...new Set(fresh)].slice(0, Math.max(0, MAX_SEEN - platform.seenOrigins.length));
}
