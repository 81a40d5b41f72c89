import { scoreSheetView, type ObjectionDecisionBody, type ScoreObjectionBody } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request, type RequestOptions } from '../../../shared/lib/http';

type Act = Readonly<{ path: string } & Pick<RequestOptions, 'body' | 'version'>>;

/** What is done to scores; whatever it was, they are read again. */
function useAct<Asked>(actOf: (asked: Asked) => Act) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (asked: Asked) => {
      const { path, ...options } = actOf(asked);
      return request(path, scoreSheetView, { method: 'POST', ...options });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['scores'] }),
  });
}

export const useMakeScores = () => useAct((year: number) => ({ path: '/scores', body: { year } }));

export const useLockScores = () =>
  useAct(({ id, version }: Readonly<{ id: string; version: number }>) => ({ path: `/scores/${id}/lock`, version }));

export const useObject = (sheetId: string, unitId: string) =>
  useAct((body: ScoreObjectionBody) => ({ path: `/scores/${sheetId}/units/${unitId}/objections`, body }));

export const useDecideObjection = (objectionId: string) =>
  useAct((body: ObjectionDecisionBody) => ({ path: `/scores/objections/${objectionId}/decision`, body }));
