/** Finding statements by what somebody types: ranked, filtered, with the matched words marked. */
import type { Item, Level, Snapshot } from '../model/types';
import { queryWords, termsOf, wordsOf } from '../text/words';
import { createCodeIndex } from './code-match';
import { nearWords } from './near-words';
import { createIndex } from './statement-index';
import { type Match, matchAll } from './word-matches';

interface SearchQuery {
  /** What was typed; empty lists the scope in the framework's order. */
  q: string;
  /** Item ids of the clusters to keep to; all when left out or empty. */
  clusters?: readonly string[];
  /** Item id of a pathway. */
  pathway?: string;
  level?: Level;
  /** Item ids of pathways whose statements, and whose clusters' shared statements, count more. */
  pinnedPathwayIds?: readonly string[];
  /** 50 when left out. */
  limit?: number;
  offset?: number;
}

/** A half-open range of UTF-16 offsets in the statement's text. */
type Mark = [start: number, end: number];

interface SearchHit {
  item: Item;
  /** Higher is better; comparable within one search. 0 where nothing was looked for. */
  score: number;
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

const noTerms: readonly string[] = [];

/** A code stands above what words reach: the two meet only for a single word of two letters, such as `it`. */
const CODE_SCORE = 1000;
/** How much more a match in a pinned pathway counts. */
const PINNED = 4;

/** Builds the index of a snapshot: about a second for 1,500 statements, so once a snapshot. A query takes a millisecond or less. */
export function createSearch(snapshot: Snapshot): Search {
  const index = createIndex(snapshot);
  const statements = snapshot.items.filter((item) => item.type === 'statement');
  const codes = createCodeIndex(statements);

  /** Null where there is nothing to look for, so that the scope is listed. */
  const matchesOf = (q: string): Match[] | null => {
    const { matches, certain } = codes.find(q);
    const byCode = matches.map(({ item, rank }) => ({ item, score: rank * CODE_SCORE, terms: noTerms }));
    if (certain && byCode.length > 0) return byCode;
    const words = queryWords(q);
    if (words.length === 0 && byCode.length === 0) return null;
    const byWords = matchAll(index, words, statements.length);
    if (byCode.length === 0) return byWords;
    const taken = new Set(byCode.map((match) => match.item));
    return [...byCode, ...byWords.filter((match) => !taken.has(match.item))];
  };

  const nothing = (query: SearchQuery, everywhere: Match[]): NothingFound => {
    const [cluster, ...more] = query.clusters ?? [];
    const scopeItem = snapshot.byId.get(query.pathway ?? (more.length === 0 ? cluster : undefined) ?? '');
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
        .map((match) => ranking(match, isPinned(match.item)))
        .sort(better);
      return {
        total: ranked.length,
        hits: ranked
          .slice(offset, offset + limit)
          .map(({ item, terms, score }) => ({ item, score, marks: marksOf(item.text, terms) })),
        none: found && ranked.length === 0 ? nothing(query, found) : null,
      };
    },
  };
}

const unranked = (item: Item): Match => ({ item, score: 0, terms: noTerms });

interface Ranked extends Match {
  pinned: boolean;
}

const ranking = ({ item, score, terms }: Match, pinned: boolean): Ranked => ({
  item,
  score: pinned ? score * PINNED : score,
  terms,
  pinned,
});

/** The sort is stable, so equals keep the framework's order. */
const better = (a: Ranked, b: Ranked) => b.score - a.score || Number(b.pinned) - Number(a.pinned);

function filterOf({ clusters = [], pathway, level }: SearchQuery): (item: Item) => boolean {
  const wanted = new Set<string | null>(clusters);
  return (item) =>
    (wanted.size === 0 || wanted.has(item.clusterId)) &&
    (!pathway || item.pathwayId === pathway) &&
    (!level || item.level === level);
}

function pinFilter(snapshot: Snapshot, pathwayIds: readonly string[]): (item: Item) => boolean {
  const pathways = new Set<string | null>(pathwayIds);
  const clusters = new Set(pathwayIds.map((id) => snapshot.byId.get(id)?.clusterId));
  return (item) => (item.pathwayId ? pathways.has(item.pathwayId) : clusters.has(item.clusterId));
}

/** The whole words of `text` that matched, in any of their forms. */
function marksOf(text: string, matched: readonly string[]): Mark[] {
  if (matched.length === 0) return [];
  const terms = new Set(matched);
  return wordsOf(text)
    .filter((word) => termsOf(word).some((term) => terms.has(term)))
    .map((word): Mark => [word.start, word.end]);
}
