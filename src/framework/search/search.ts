/** Finding statements by what somebody types: ranked, filtered, with the matched words marked. */
import type { Item, Level, Snapshot } from '../model/types';
import { type CodeQuery, codeQuery } from './code-match';
import { nearWords } from './near-words';
import { createIndex, type Match } from './statement-index';
import { termsOf, wordsOf } from './words';

interface SearchQuery {
  /** What was typed; empty lists the scope in the framework's order. */
  q: string;
  /** Item id of a cluster, or of a pathway. */
  cluster?: string;
  pathway?: string;
  level?: Level;
  /** Item ids of pathways whose statements, and whose clusters' shared statements, stand before equals. */
  pinnedPathwayIds?: readonly string[];
  /** 50 when left out. */
  limit?: number;
  offset?: number;
}

/** A half-open range of UTF-16 offsets in the statement's text. */
type Mark = [start: number, end: number];

interface SearchHit {
  item: Item;
  marks: Mark[];
}

/** What to offer when nothing matches. */
interface NothingFound {
  words: string[];
  everywhere: { total: number; clusters: string[] };
  scope: { name: string; count: number } | null;
}

interface SearchResult {
  total: number;
  hits: SearchHit[];
  none: NothingFound | null;
}

export interface Search {
  find(query: SearchQuery): SearchResult;
}

/** A match by words, by code, or by both. */
interface Found extends Match {
  code: number;
}

interface Ranked extends Found {
  pinned: boolean;
}

const noTerms: ReadonlySet<string> = new Set();

/** Builds the index of a snapshot: some hundred milliseconds for 1,000 statements, so once a snapshot. A query takes a few. */
export function createSearch(snapshot: Snapshot): Search {
  const index = createIndex(snapshot);
  const statements = snapshot.items.filter((item) => item.type === 'statement');

  /** Null where there is nothing to look for, so that the scope is listed. */
  const matchesOf = (q: string): Found[] | null => {
    const code = codeQuery(q);
    const byCode = code ? statements.filter((item) => code.rankOf(item) > 0).map(codeMatch(code)) : [];
    if (code?.certain && byCode.length > 0) return byCode;
    const byWords = index.find(q);
    if (!byWords && byCode.length === 0) return null;
    const taken = new Set(byCode.map((match) => match.item));
    const others = (byWords ?? []).filter((match) => !taken.has(match.item));
    return [...byCode, ...others.map((match) => ({ ...match, code: 0 }))];
  };

  const nothing = (query: SearchQuery, everywhere: Found[]): NothingFound => {
    const scopeItem = snapshot.byId.get(query.pathway ?? query.cluster ?? '');
    const scope = statements.filter(filterOf(query));
    const clusterIds = new Set(everywhere.map((match) => match.item.clusterId));
    return {
      words: nearWords(index, query.q, scope, everywhere),
      everywhere: {
        total: everywhere.length,
        clusters: [...clusterIds].map((id) => snapshot.byId.get(id ?? '')?.text ?? ''),
      },
      scope: scopeItem ? { name: scopeItem.text, count: scope.length } : null,
    };
  };

  return {
    find(query) {
      const { q, pinnedPathwayIds = [], limit = 50, offset = 0 } = query;
      const within = filterOf(query);
      const isPinned = pinFilter(snapshot, pinnedPathwayIds);
      const found = matchesOf(q);
      const ranked = (found ?? statements.map(unranked))
        .filter((match) => within(match.item))
        .map((match) => ({ ...match, pinned: isPinned(match.item) }))
        .sort(better);
      return {
        total: ranked.length,
        hits: ranked
          .slice(offset, offset + limit)
          .map(({ item, terms }) => ({ item, marks: marksOf(item.text, terms) })),
        none: found && ranked.length === 0 ? nothing(query, found) : null,
      };
    },
  };
}

const unranked = (item: Item): Found => ({ item, score: 0, matched: 0, terms: noTerms, code: 0 });
const codeMatch =
  (code: CodeQuery) =>
  (item: Item): Found => ({ ...unranked(item), code: code.rankOf(item) });

/** Codes first, then more of the words, then pinned, then the score; the sort is stable, so equals keep the framework's order. */
const better = (a: Ranked, b: Ranked) =>
  b.code - a.code || b.matched - a.matched || Number(b.pinned) - Number(a.pinned) || b.score - a.score;

function filterOf({ cluster, pathway, level }: SearchQuery): (item: Item) => boolean {
  return (item) =>
    (!cluster || item.clusterId === cluster) &&
    (!pathway || item.pathwayId === pathway) &&
    (!level || item.level === level);
}

function pinFilter(snapshot: Snapshot, pathwayIds: readonly string[]): (item: Item) => boolean {
  const pathways = new Set<string | null>(pathwayIds);
  const clusters = new Set(pathwayIds.map((id) => snapshot.byId.get(id)?.clusterId));
  return (item) => (item.pathwayId ? pathways.has(item.pathwayId) : clusters.has(item.clusterId));
}

/** The whole words of `text` that matched, in any of their forms. */
function marksOf(text: string, terms: ReadonlySet<string>): Mark[] {
  if (terms.size === 0) return [];
  return wordsOf(text)
    .filter((word) => termsOf(word).some((term) => terms.has(term)))
    .map((word): Mark => [word.start, word.end]);
}
