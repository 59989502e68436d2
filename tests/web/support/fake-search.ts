/** Searching in the fake API: enough of it to exercise the client, with canned answers for the design's examples. */
import type { Mark, SearchResult } from '../../../src/web/client/api/types';
import { framework, statements } from './fake-framework';

type Found = (typeof statements)[number];

const canned: Record<string, { total: number; codes: string; marks: RegExp }> = {
  'record vital signs': {
    total: 26,
    codes:
      'HL.THR.01 HL.COM.2 HL.DIA.06 HL.ACF.1 HL.ITA.1 AG.ANI.03 HU.ECD.05 HL.THR.04 HL.DIA.03 HL.ETH.1 HL.THR.08 HL.DIA.01',
    marks: /\b(measur\w*|record|signs)\b/gi,
  },
  'web pages': {
    total: 22,
    codes: 'IT.WEB.03 IT.WEB.05 IT.WEB.01 IT.PRG.04 IT.WEB.07 IT.ETH.2 IT.WEB.08 IT.PSC.1 IT.COM.1',
    marks: /\b(web|pages)\b/gi,
  },
};

export function searchFake(query: Record<string, string>, pinned: string[]): SearchResult {
  const { q = '', cluster, pathway, level } = query;
  const offset = Number(query.offset ?? 0);
  const limit = Number(query.limit ?? 50);
  const inScope = (one: Found) =>
    (!cluster || one.clusterId === cluster) &&
    (!pathway || one.pathwayId === pathway) &&
    (!level || one.level === level);
  const known = canned[q.toLowerCase()];
  const all = known
    ? known.codes.split(' ').flatMap((code) => statements.filter((one) => one.code === code))
    : ranked(q, query.pinned === '1' ? pinned : []);
  const found = all.filter(inScope);
  const scoped = Boolean(cluster || pathway || level);
  return {
    total: known && !scoped ? Math.max(known.total, found.length) : found.length,
    statements: found.slice(offset, offset + limit).map(({ keywords: _words, ...one }) => ({
      ...one,
      marks: marksOf(one.text, known?.marks ?? wordsOf(q)),
    })),
    none: found.length > 0 ? null : noneOf(query, all),
  };
}

function ranked(q: string, pinned: string[]): Found[] {
  const words = q.toLowerCase().split(' ').filter(Boolean);
  const score = (one: Found) => {
    const text = `${one.text} ${one.label} ${one.code} ${one.keywords}`.toLowerCase();
    const hits = words.filter((word) => text.includes(word)).length;
    return hits === 0 ? 0 : hits * 2 + (one.pathwayId && pinned.includes(one.pathwayId) ? 1 : 0);
  };
  if (words.length === 0) return [...statements].sort((a, b) => a.code.localeCompare(b.code));
  return statements
    .map((one) => ({ one, points: score(one) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .map(({ one }) => one);
}

const wordsOf = (q: string) => {
  const words = q.split(' ').filter((word) => /^\w+$/.test(word));
  return words.length > 0 ? new RegExp(`\\b(${words.join('|')})`, 'gi') : null;
};

function marksOf(text: string, words: RegExp | null): Mark[] {
  if (!words) return [];
  return [...text.matchAll(words)].map((match) => [match.index, match.index + match[0].length]);
}

function noneOf(
  { q = '', cluster, pathway }: Record<string, string>,
  everywhere: Found[],
): SearchResult['none'] {
  const home = framework.clusters.find((one) => one.id === cluster);
  const inside = home?.pathways.find((one) => one.id === pathway);
  return {
    words: q === 'sutures' ? ['wound care', 'first aid', 'procedures'] : [],
    everywhere:
      q === 'sutures'
        ? { total: 2, clusters: ['Agriculture'] }
        : { total: everywhere.length, clusters: [...new Set(everywhere.map((one) => one.clusterName))] },
    scope: inside ? { name: inside.name, count: 14 } : home ? { name: home.name, count: home.count } : null,
  };
}
