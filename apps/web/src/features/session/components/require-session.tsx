import type { SessionView } from '@bihuan/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
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
          <SamePerson session={present}>{children}</SamePerson>
        ) : (
          <Navigate to={here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`} replace />
        )
      }
    </Loaded>
  );
}

type Props = Readonly<{ session: SessionView; children: ReactNode }>;
const eyesOf = ({ person, viewAs }: SessionView): string => `${person.id} ${viewAs?.by.id ?? ''}`;

/**
 * What is drawn for one pair of eyes is not for another: when viewing as somebody ends by itself, or begins or ends on
 * another page of this browser, this one starts afresh.
 */
function SamePerson({ session, children }: Props) {
  const [drawnFor] = useState(() => eyesOf(session));
  const isAnother = eyesOf(session) !== drawnFor;
  useEffect(() => {
    if (isAnother) window.location.assign('/');
  }, [isAnother]);
  return isAnother ? null : <SessionContext value={session}>{children}</SessionContext>;
}
