import { reprojectionView, type CalendarConfirmation } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

export function useConfirmChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CalendarConfirmation) => request('/calendars', reprojectionView, { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['calendars'], refetchType: 'none' }),
  });
}
