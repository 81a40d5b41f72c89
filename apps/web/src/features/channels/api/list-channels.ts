import { channelView } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from '../../../shared/lib/http';

export const channelsQuery = queryOptions({
  queryKey: ['channels'],
  queryFn: ({ signal }) => request('/channels', z.array(channelView), { signal }),
});

export const useChannels = () => useQuery(channelsQuery);
