/** Addresses of the public pages. English is the plain address, so that one page has one address. */
import type { Lms } from '../../shared/viewer';
import type { Language } from '../words';

const withLang = (path: string, lang: Language) => (lang === 'en' ? path : `${path}?lang=${lang}`);

export const homeHref = (lang: Language) => withLang('/', lang);
export const exploreHref = (lang: Language, code?: string) =>
  withLang(code ? `/explore/${encodeURIComponent(code)}` : '/explore', lang);
export const cookiesHref = (lang: Language) => withLang('/help/cookies', lang);
export const connectHref = (lang: Language, lms?: Lms) =>
  withLang(lms ? `/connect/${lms}` : '/connect', lang);
