import { deliveryDetail } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

const SOON_MS = 2000;

/** While a message is on its way, it is looked at again and again. */
export const deliveryQuery = (id: string) =>
  queryOptions({
    queryKey: ['deliveries', 'one', id],
    queryFn: ({ signal }) => request(`/deliveries/${id}`, deliveryDetail, { signal }),
    refetchInterval: ({ state: { data } }) =>
      data && (data.status === 'sending' || (data.status === 'waiting' && data.attempts === 0)) ? SOON_MS : false,
  });

export const useDelivery = (id: string) => useQuery(deliveryQuery(id));
