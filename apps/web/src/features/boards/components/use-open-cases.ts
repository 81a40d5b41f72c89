import type { BoardSelectionBody, BoardView } from '@bihuan/contracts';
import { useNavigate } from 'react-router';
import { useSelectBoardCases } from '../api/select-board-cases';

export type Place = Pick<BoardSelectionBody, 'chart' | 'series' | 'row' | 'part'>;

/** Opens the ledger with exactly the cases behind a number. */
export function useOpenCases({ from, to, by, unit }: BoardView) {
  const navigate = useNavigate();
  const select = useSelectBoardCases();
  return (place: Place) =>
    select.mutate(
      { from, to, by, unitId: unit?.id ?? null, ...place },
      { onSuccess: ({ id }) => void navigate(`/ledger?selection=${id}`) },
    );
}
