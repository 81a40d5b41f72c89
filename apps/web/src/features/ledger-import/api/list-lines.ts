import { ledgerImportLinePage, type LedgerImportView, type LedgerOutcome, type LedgerVerdict } from '@bihuan/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';

export type LinesAsked = {
  readonly verdict: LedgerVerdict | undefined;
  readonly outcome: LedgerOutcome | undefined;
  readonly page: number;
};

/** With every line that is settled, and every new reading, the list is another. */
export const linesQuery = ({ id, version, status, settled }: LedgerImportView, asked: LinesAsked) =>
  queryOptions({
    queryKey: ['ledger-imports', 'lines', id, { version, status, settled, ...asked }],
    queryFn: ({ signal }) =>
      request(`/ledger-imports/${id}/lines${queryString(asked)}`, ledgerImportLinePage, { signal }),
    placeholderData: keepPreviousData,
  });

export const useLines = (view: LedgerImportView, asked: LinesAsked) => useQuery(linesQuery(view, asked));
