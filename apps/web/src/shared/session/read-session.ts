import { sessionView, type SessionView } from '@bihuan/contracts';
import { queryOptions, type QueryClient } from '@tanstack/react-query';
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
  // another page of this browser may have changed who looks, and viewing as somebody ends by itself
  refetchOnWindowFocus: 'always',
  refetchInterval: ({ state }) => (state.data?.viewAs ? 30_000 : false),
});

/** Another person sees other things: everything that was read for the one before is forgotten. */
export function changeSession(client: QueryClient, session: SessionView | null): void {
  rememberCsrfToken(session?.csrfToken ?? '');
  client.setQueryData(sessionQuery.queryKey, session);
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
}
