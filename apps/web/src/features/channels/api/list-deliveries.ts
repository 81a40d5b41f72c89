import { deliveryPage, type DeliveryStatus } from '@bihuan/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';

export type DeliveriesAsked = Readonly<{ page: number; channelId: string; status: DeliveryStatus | '' }>;

export const deliveriesQuery = (asked: DeliveriesAsked) =>
  queryOptions({
    queryKey: ['deliveries', 'page', asked],
    queryFn: ({ signal }) => request(`/deliveries${queryString(asked)}`, deliveryPage, { signal }),
    placeholderData: keepPreviousData,
  });

export const useDeliveries = (asked: DeliveriesAsked) => useQuery(deliveriesQuery(asked));
