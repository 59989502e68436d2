/** Loads something when a page part appears: data, failure and "taking long" as one state. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError } from '../api/request';

export type Load<T> =
  | { state: 'loading'; slow: boolean }
  | { state: 'ready'; data: T }
  | { state: 'failed'; error: ApiError };

/** Bars appear after this long: faster answers never flicker. */
export const BARS_AFTER = 300;

/**
 * Runs `load` at once and again whenever it changes (keep it stable with `useCallback`); `reload` runs it once more.
 * An answer that comes after a newer question, or after `setData`, is dropped.
 */
export function useLoad<T>(load: (signal: AbortSignal) => Promise<T>) {
  const [result, setResult] = useState<Load<T>>({ state: 'loading', slow: false });
  const running = useRef<AbortController | null>(null);

  const reload = useCallback(() => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setResult({ state: 'loading', slow: false });
    const timer = setTimeout(
      () => setResult((now) => (now.state === 'loading' ? { state: 'loading', slow: true } : now)),
      BARS_AFTER,
    );
    controller.signal.addEventListener('abort', () => clearTimeout(timer));
    load(controller.signal)
      .then((data) => controller.signal.aborted || setResult({ state: 'ready', data }))
      .catch(
        (error: unknown) =>
          controller.signal.aborted || setResult({ state: 'failed', error: asApiError(error) }),
      )
      .finally(() => clearTimeout(timer));
  }, [load]);

  useEffect(() => {
    reload();
    return () => running.current?.abort();
  }, [reload]);

  const setData = useCallback((data: T) => {
    running.current?.abort();
    setResult({ state: 'ready', data });
  }, []);
  return { result, reload, setData };
}

/** Whatever was thrown, as an error that can be shown. */
export function asApiError(error: unknown): ApiError {
  return error instanceof ApiError
    ? error
    : new ApiError(0, 'page.unexpected', 'This page ran into something unexpected.');
}
