/**
 * Searching while somebody types: waits a moment, asks once, and shows an answer only if it still answers the question
 * that stands in the box. Older rows stay until the new ones are here, so that nothing flickers.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApiError } from '../api/request';
import type { SearchResult, SearchScope } from '../api/types';
import { asApiError, BARS_AFTER } from '../parts/use-load';
import { useWaymark } from '../session/context';

const TYPING_PAUSE = 150;
const SENTENCE_AFTER = 1000;
const PAGE = 50;
const KEPT_ANSWERS = 40;

/** How long the page has been waiting: bars after 300 ms, a sentence after 1 s. */
export type Patience = 'none' | 'bars' | 'sentence';

export interface Search {
  /** The newest answer; it may answer an older question (see `settled`). */
  result: SearchResult | null;
  /** True when `result` answers the present question. */
  settled: boolean;
  patience: Patience;
  error: ApiError | null;
  /** Asks at once instead of waiting for the typing to pause. */
  flush: () => void;
  retry: () => void;
  /** Fetches the next rows, if there are any and none are on the way. */
  more: () => void;
}

/** True when there is anything to search for. */
export const isAsking = (scope: SearchScope) =>
  Boolean(scope.q || scope.cluster || scope.pathway || scope.level);

export function useSearch(scope: SearchScope): Search {
  const { api } = useWaymark();
  const key = JSON.stringify(scope);
  const [shown, setShown] = useState<{ key: string; result: SearchResult } | null>(null);
  const [failed, setFailed] = useState<{ key: string; error: ApiError } | null>(null);
  const [patience, setPatience] = useState<Patience>('none');
  const answers = useRef(new Map<string, SearchResult>());
  const latest = useRef({ key, scope });
  const asked = useRef<string | null>(null);
  const controller = useRef<AbortController | null>(null);
  const loadingMore = useRef(false);
  /** Questions whose last page came back empty, whatever the total says. */
  const complete = useRef(new Set<string>());
  latest.current = { key, scope };

  const ask = useCallback(() => {
    const { key: question, scope: wanted } = latest.current;
    if (asked.current === question) return;
    asked.current = question;
    controller.current?.abort();
    const running = new AbortController();
    controller.current = running;
    setFailed(null);
    api
      .search(wanted, { limit: PAGE, offset: 0 }, running.signal)
      .then((result) => {
        if (running.signal.aborted) return;
        keep(answers.current, question, result);
        if (latest.current.key === question) setShown({ key: question, result });
      })
      .catch((error: unknown) => {
        if (running.signal.aborted) return;
        asked.current = null;
        setFailed({ key: question, error: asApiError(error) });
      });
  }, [api]);

  const before = useRef(scope);
  useEffect(() => {
    const typed = before.current.q !== latest.current.scope.q;
    before.current = latest.current.scope;
    if (!isAsking(latest.current.scope)) {
      asked.current = null;
      controller.current?.abort();
      return;
    }
    const known = answers.current.get(key);
    if (known) {
      asked.current = key;
      controller.current?.abort();
      setShown({ key, result: known });
      return;
    }
    const timer = setTimeout(ask, typed ? TYPING_PAUSE : 0);
    return () => clearTimeout(timer);
  }, [key, ask]);

  const settled = shown?.key === key;
  const waiting = isAsking(scope) && !settled && failed?.key !== key;
  useEffect(() => {
    setPatience('none');
    if (!waiting) return;
    const timers = [
      setTimeout(() => setPatience('bars'), BARS_AFTER),
      setTimeout(() => setPatience('sentence'), SENTENCE_AFTER),
    ];
    return () => timers.forEach(clearTimeout);
  }, [waiting]);

  useEffect(() => () => controller.current?.abort(), []);

  const more = useCallback(() => {
    const current = shown;
    if (!current || current.key !== latest.current.key || loadingMore.current) return;
    const offset = current.result.statements.length;
    if (offset >= current.result.total || complete.current.has(current.key)) return;
    loadingMore.current = true;
    api
      .search(latest.current.scope, { limit: PAGE, offset })
      .then((next) => {
        if (next.statements.length === 0) complete.current.add(current.key);
        const result = { ...current.result, statements: joined(current.result, next) };
        keep(answers.current, current.key, result);
        if (latest.current.key === current.key) setShown({ key: current.key, result });
      })
      // The rows that are there stay; scrolling again asks again.
      .catch(() => undefined)
      .finally(() => {
        loadingMore.current = false;
      });
  }, [api, shown]);

  const retry = useCallback(() => {
    asked.current = null;
    ask();
  }, [ask]);

  return {
    result: isAsking(scope) ? (shown?.result ?? null) : null,
    settled,
    patience,
    error: failed?.key === key ? failed.error : null,
    flush: ask,
    retry,
    more,
  };
}

/** Two pages as one list; a statement stands in it once, whatever the server's order did in between. */
function joined(first: SearchResult, next: SearchResult): SearchResult['statements'] {
  const ids = new Set(first.statements.map((statement) => statement.id));
  return [...first.statements, ...next.statements.filter((statement) => !ids.has(statement.id))];
}

function keep(answers: Map<string, SearchResult>, key: string, result: SearchResult): void {
  answers.delete(key);
  answers.set(key, result);
  for (const oldest of answers.keys()) {
    if (answers.size <= KEPT_ANSWERS) break;
    answers.delete(oldest);
  }
}
