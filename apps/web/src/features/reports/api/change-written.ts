import {
  figureChanges,
  writtenReportView,
  type FigureRefresh,
  type ReportDraft,
  type ReportFinish,
  type WrittenReportView,
} from '@bihuan/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { writtenQuery } from './read-written';

type Act = Readonly<{ method: 'PUT' | 'POST'; path: string }>;

/** Something done with a report as it was read at a version; a later one is answered with 412. */
function useAct(id: string, { method, path }: Act) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, body }: Readonly<{ version: number; body: ReportDraft | FigureRefresh | ReportFinish }>) =>
      request(`/written-reports/${id}${path}`, writtenReportView, { method, version, body }),
    onSuccess: (view: WrittenReportView) => {
      client.setQueryData(writtenQuery(id).queryKey, view);
      void client.invalidateQueries({ queryKey: ['written', 'list'] });
      if (path === '/refresh') void client.invalidateQueries({ queryKey: ['written', 'changes', id] });
    },
  });
}

export const useSaveWritten = (id: string) => useAct(id, { method: 'PUT', path: '' });
export const useRefreshFigures = (id: string) => useAct(id, { method: 'POST', path: '/refresh' });
export const useFinishWritten = (id: string) => useAct(id, { method: 'POST', path: '/finish' });

/** What fresh figures would change, asked for anew each time it is looked at. */
export const useFigureChanges = (id: string, enabled = true) =>
  useQuery({
    enabled,
    queryKey: ['written', 'changes', id],
    queryFn: ({ signal }) => request(`/written-reports/${id}/changes`, figureChanges, { signal }),
    gcTime: 0,
  });
