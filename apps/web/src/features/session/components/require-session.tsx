import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { sessionQuery } from '../../../shared/session/read-session';
import { SessionContext } from '../../../shared/session/session-context';
import { Loaded } from '../../../shared/ui/loaded';

/** The gate: those who are not signed in go to the sign-in page and come back to where they were. */
export function RequireSession({ children }: Readonly<{ children: ReactNode }>) {
  const session = useQuery(sessionQuery);
  const { pathname, search } = useLocation();
  const here = `${pathname}${search}`;
  return (
    <Loaded query={session} lines={0}>
      {(present) =>
        present ? (
          <SessionContext value={present}>{children}</SessionContext>
        ) : (
          <Navigate to={here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`} replace />
        )
      }
    </Loaded>
  );
}
