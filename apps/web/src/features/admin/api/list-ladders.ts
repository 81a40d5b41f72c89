import { ladderView } from '@bihuan/contracts';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from '../../../shared/lib/http';

export const laddersQuery = queryOptions({
  queryKey: ['ladders'],
  queryFn: ({ signal }) => request('/ladders', z.array(ladderView), { signal }),
});
