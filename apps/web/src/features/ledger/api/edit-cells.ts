import {
  editableCells,
  ledgerEdits,
  type CellEdit,
  type EditableCells,
  type EditableColumn,
  type EditableField,
  type LedgerEditsBody,
} from '@bihuan/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

/** Which cells of some lines I may change now. */
export const editableQuery = (caseIds: readonly string[]) =>
  queryOptions({
    queryKey: ['cases', 'editable', caseIds],
    queryFn: ({ signal }) => request('/ledger/editable', editableCells, { method: 'POST', body: { caseIds }, signal }),
    enabled: caseIds.length > 0,
  });

export const fieldOfColumn = ({ fields }: EditableCells, column: EditableColumn): EditableField | undefined =>
  fields.find((field) => field.column === column);

export type Edits = Readonly<{ edits: readonly CellEdit[]; reason: string | null }>;
const send = (mode: LedgerEditsBody['mode'], { edits, reason }: Edits) =>
  request('/ledger/edits', ledgerEdits, { method: 'POST', body: { mode, reason, edits } });

/** What would come of some changes; nothing is changed. */
export const usePreviewEdits = () => useMutation({ mutationFn: (edits: Edits) => send('preview', edits) });

export function useApplyEdits() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (edits: Edits) => send('apply', edits),
    onSettled: () => client.invalidateQueries({ queryKey: ['cases'] }),
  });
}
