import { caseSelectionView, type FigureSelectionBody } from '@bihuan/contracts';
import { useMutation } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

/** Names the cases behind a figure, so that the ledger can show them however many there are. */
export const useSelectCases = () =>
  useMutation({
    mutationFn: (body: FigureSelectionBody) =>
      request('/statistics/selections', caseSelectionView, { method: 'POST', body }),
  });
