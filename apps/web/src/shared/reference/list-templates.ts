import { templateView } from '@bihuan/contracts';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from '../lib/http';

export const templatesQuery = queryOptions({
  queryKey: ['deadline-templates'],
  queryFn: ({ signal }) => request('/deadline-templates', z.array(templateView), { signal }),
  staleTime: 60_000,
});
