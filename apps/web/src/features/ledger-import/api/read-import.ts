import { ledgerImportView } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { isAtWork, POLL } from '../lib/at-work';

/** Asks again while the import is at work. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['ledger-imports', 'one', id],
    queryFn: ({ signal }) => request(`/ledger-imports/${id}`, ledgerImportView, { signal }),
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? POLL : false),
    refetchOnWindowFocus: false,
  });

export const useLedgerImport = (id: string) => useQuery(importQuery(id));
