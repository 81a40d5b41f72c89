import { caseSelectionView, type BoardSelectionBody } from '@bihuan/contracts';
import { useMutation } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

/** Names the cases behind a number of a board, so that the ledger can show them however many there are. */
export const useSelectBoardCases = () =>
  useMutation({
    mutationFn: (body: BoardSelectionBody) =>
      request('/boards/selections', caseSelectionView, { method: 'POST', body }),
  });
