import { sessionView, type SessionView } from '@bihuan/contracts';
import { queryOptions } from '@tanstack/react-query';
import { isProblem, rememberCsrfToken, request } from '../lib/http';

/** Who is signed in, or null. */
async function readSession(signal: AbortSignal): Promise<SessionView | null> {
  try {
    const session = await request('/session', sessionView, { signal });
    rememberCsrfToken(session.csrfToken);
    return session;
  } catch (error) {
    if (isProblem(error, 401)) return null;
    throw error;
  }
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => readSession(signal),
  staleTime: 5 * 60_000,
});
