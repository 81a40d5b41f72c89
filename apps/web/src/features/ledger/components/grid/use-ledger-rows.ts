import type { FullLedgerRow } from '@bihuan/contracts';
import { useDebouncedValue } from '@mantine/hooks';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { rowsQuery } from '../../api/list-rows';
import { between } from '../../lib/grid-moves';
import { GRID_PAGE, neighbours, pageOfRow, pagesBetween } from '../../lib/grid-pages';
import type { LedgerFilters } from '../../lib/ledger-filters';

/** While the bar is dragged through the whole ledger, only where it rests is fetched. */
const REST = 80;

/** The rows of the ledger, fetched by the page as they come into sight, with the pages beside them. */
export function useLedgerRows(filters: LedgerFilters, total: number) {
  const client = useQueryClient();
  const [seen, setSeen] = useState({ first: 0, last: 0 });
  const pages = pagesBetween(seen.first, Math.min(seen.last, Math.max(0, total - 1)));
  const [resting] = useDebouncedValue(pages.join(), REST, { leading: true });
  const queries = useQueries({
    queries: pages.map((page) => ({ ...rowsQuery(filters, page), enabled: resting === pages.join() })),
  });
  const isComplete = queries.every(({ isSuccess }) => isSuccess);
  useEffect(() => {
    if (!isComplete) return;
    for (const page of neighbours(resting.split(',').map(Number), total)) {
      void client.prefetchQuery(rowsQuery(filters, page));
    }
  }, [client, filters, isComplete, resting, total]);
  const rowAt = useCallback(
    (index: number): FullLedgerRow | undefined =>
      client.getQueryData(rowsQuery(filters, pageOfRow(index)).queryKey)?.items[index % GRID_PAGE],
    [client, filters],
  );
  /** Rows from one to another, fetched where they are not there yet. */
  const fetchRows = useCallback(
    async (first: number, last: number): Promise<FullLedgerRow[]> => {
      for (const page of pagesBetween(first, last)) await client.ensureQueryData(rowsQuery(filters, page));
      return between(first, last).flatMap((index) => rowAt(index) ?? []);
    },
    [client, filters, rowAt],
  );
  const see = useCallback((first: number, last: number) => {
    setSeen((now) => (now.first === first && now.last === last ? now : { first, last }));
  }, []);
  return { rowAt, fetchRows, see, queries };
}

export type LedgerRows = ReturnType<typeof useLedgerRows>;
