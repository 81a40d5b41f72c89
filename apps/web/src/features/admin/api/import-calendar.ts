import type { CalendarYear } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { command } from '../../../shared/lib/http';

export function useImportCalendar() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CalendarYear) => command('/calendars', { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['calendars'] }),
  });
}
