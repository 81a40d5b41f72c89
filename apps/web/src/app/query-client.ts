import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, isProblem } from '../shared/lib/http';
import { sessionQuery } from '../shared/session/read-session';

const isWorthRetrying = (error: unknown): boolean => !(error instanceof ApiProblem) || error.status >= 500;

/**
 * Whoever is answered 401 is signed out: the gate shows the sign-in page, and what was typed stays in the browser. After
 * a 403 the session is read anew: the page may be drawn for somebody who no longer looks at it.
 */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (isProblem(error, 401)) client.setQueryData(sessionQuery.queryKey, null);
    if (isProblem(error, 403)) void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, mutation) => {
        if (mutation.options.mutationKey?.[0] !== 'sign-in') onError(error);
      },
    }),
    defaultOptions: {
      // Whether the server can be reached, it tells itself: a box in the house needs no internet.
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'always',
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && isWorthRetrying(error),
      },
    },
  });
  return client;
}
