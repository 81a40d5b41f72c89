import { noticePage } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { useSession } from '../../../shared/session/session-context';

const unreadQuery = queryOptions({
  queryKey: ['notices', 'unread'],
  queryFn: async ({ signal }) => {
    const page = await request('/notices?unread=true&pageSize=1', noticePage, { signal });
    return page.unread;
  },
  refetchInterval: 300_000,
});

/** How many notices are unread; told when it changes, and asked now and then in case that was missed. */
export function useUnreadCount(): number {
  const { unreadNotices } = useSession();
  return useQuery(unreadQuery).data ?? unreadNotices;
}
