import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { isProblem } from '../../../shared/lib/http';

/** Whether something was tried on this page that is refused while an administrator views as somebody else. */
export function useRefusedTry(): boolean {
  const client = useQueryClient();
  const { pathname } = useLocation();
  const [refusedOn, setRefusedOn] = useState<string | null>(null);
  useEffect(
    () =>
      client.getMutationCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'error') return;
        const { error } = event.action;
        if (isProblem(error, 403) && error.problem.code === 'session/view-as-read-only') setRefusedOn(pathname);
      }),
    [client, pathname],
  );
  return refusedOn === pathname;
}
