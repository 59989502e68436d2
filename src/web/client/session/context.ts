/** What every part of the client may use: the API and the session of this page. */
import { createContext, useContext } from 'react';
import type { Api } from '../api/api';
import type { Session } from '../api/types';

export interface Waymark {
  api: Api;
  session: Session;
}

const WaymarkContext = createContext<Waymark | null>(null);
export const WaymarkProvider = WaymarkContext.Provider;

export function useWaymark(): Waymark {
  const waymark = useContext(WaymarkContext);
  if (!waymark) throw new Error('useWaymark outside of a session');
  return waymark;
}
