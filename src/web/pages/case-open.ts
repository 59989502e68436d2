/** Whether anyone may read the framework as CASE: only then do public pages lead there. */
import { createContext } from 'react';

export const CaseOpen = createContext(true);
