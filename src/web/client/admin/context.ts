/** What every part of the administrator's page may use. */
import { createContext, useContext } from 'react';
import type { AdminApi } from './admin-api';
import type { AdminSession } from './types';

export interface Admin {
  api: AdminApi;
  session: AdminSession;
}

const AdminContext = createContext<Admin | null>(null);
export const AdminProvider = AdminContext.Provider;

export function useAdmin(): Admin {
  const admin = useContext(AdminContext);
  if (!admin) throw new Error('useAdmin outside of a session');
  return admin;
}
