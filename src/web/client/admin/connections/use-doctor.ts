/** The doctor's report on the open connection: made when it is opened, and again when somebody asks or has mended something. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApiError } from '../../api/request';
import { say } from '../../parts/announcer';
import { asApiError } from '../../parts/use-load';
import { useAdmin } from '../context';
import type { DoctorReport } from '../types';
import { words } from '../words';

export function useDoctor(connectionId: string | null) {
  const { api } = useAdmin();
  const [report, setReport] = useState<DoctorReport | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const running = useRef<AbortController | null>(null);

  const examine = useCallback(async () => {
    if (!connectionId) return;
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setError(null);
    try {
      const made = await api.examine(connectionId, controller.signal);
      setReport(made);
      say(words.doctor.summary(made.rows.filter(({ result }) => result === 'problem').length));
    } catch (thrown) {
      if (!controller.signal.aborted) setError(asApiError(thrown));
    }
  }, [api, connectionId]);

  useEffect(() => {
    void examine();
    return () => running.current?.abort();
  }, [examine]);

  return { report, error, examine };
}
