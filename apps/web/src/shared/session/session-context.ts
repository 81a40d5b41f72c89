import type { Capability, SessionView } from '@bihuan/contracts';
import { createContext, useContext } from 'react';

export const SessionContext = createContext<SessionView | null>(null);

/** The session of whoever is signed in. Only below the sign-in gate. */
export function useSession(): SessionView {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no session above this component');
  return session;
}

/** Whether the person may do this. It hides what would be refused; the API decides. */
export function useMay(capability: Capability): boolean {
  return useSession().capabilities.includes(capability);
}
