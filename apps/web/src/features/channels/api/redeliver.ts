import { deliveryView, redelivered } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

/** Sends one message again. */
export function useRedeliver() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request(`/deliveries/${id}/redeliver`, deliveryView, { method: 'POST' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['deliveries'] }),
  });
}

/** Sends again what of a channel did not arrive since a moment. */
export function useRedeliverAll() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ channelId, since }: Readonly<{ channelId: string; since: string }>) =>
      request(`/channels/${channelId}/redeliver`, redelivered, { method: 'POST', body: { since } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['deliveries'] }),
  });
}
