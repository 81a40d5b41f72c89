import type { CaseEventBody, ToDoItem } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { command } from '../../../shared/lib/http';

const body = { type: 'progress.reported', unchanged: true, text: null } as const satisfies CaseEventBody;

/** Reports that nothing has changed in a case, as it was seen in the list. */
export function useReportUnchanged() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: Pick<ToDoItem, 'id' | 'version'>) =>
      command(`/cases/${id}/events`, { method: 'POST', version, body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['cases'] }),
  });
}
