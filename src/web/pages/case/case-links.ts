/** Addresses of the pages about the framework and its items, and of the same as JSON. English is the plain address. */
import type { Language } from '../../words';

function address(path: string, lang: Language, query: Record<string, string> = {}): string {
  const search = new URLSearchParams({ ...query, ...(lang !== 'en' && { lang }) }).toString();
  return search ? `${path}?${search}` : path;
}

export const frameworksHref = (lang: Language) => address('/case', lang);

/** @param cluster code of the one cluster that is shown with all its statements; the whole tree when left out */
export const treeHref = (lang: Language, documentId: string, cluster?: string) =>
  address(`/case/${documentId}`, lang, cluster ? { cluster } : {});

export const itemHref = (lang: Language, id: string) => address(`/case/items/${id}`, lang);

/** An address of the CASE API, such as `/ims/case/v1p1/CFItems/…`. */
export const jsonHref = (edition: 'v1p1' | 'v1p0', resource: string, id: string) =>
  `/ims/case/${edition}/${resource}/${id}`;
