import { editableColumn, type EditableField, type FullLedgerRow } from '@bihuan/contracts';
import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { editableQuery, fieldOfColumn } from '../../api/edit-cells';
import type { LedgerRows } from '../grid/use-ledger-rows';

/** How a cell is filled in, where I may change it now; null elsewhere. */
export type FieldAt = (row: FullLedgerRow | undefined, column: string | undefined) => EditableField | null;

/** Which of the cells in sight I may change: asked for by the page, after its rows have come. */
export function useEditable({ queries }: LedgerRows, isEnabled: boolean): FieldAt {
  const pages = queries.map(({ data }) => data?.items.map(({ id }) => id) ?? []);
  const answers = useQueries({
    queries: pages.map((ids) => ({ ...editableQuery(ids), enabled: isEnabled && ids.length > 0 })),
    combine: (all) => all.flatMap(({ data }) => data ?? []),
  });
  const byCase = useMemo(
    () =>
      new Map(
        answers.flatMap((page) => page.cases.map((one) => [one.caseId, { page, columns: one.columns }] as const)),
      ),
    [answers],
  );
  return useCallback(
    (row, column) => {
      const known = editableColumn.safeParse(column).data;
      const found = row && byCase.get(row.id);
      if (!known || !found?.columns.includes(known)) return null;
      return fieldOfColumn(found.page, known) ?? null;
    },
    [byCase],
  );
}
