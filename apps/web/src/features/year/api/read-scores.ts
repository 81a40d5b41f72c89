import { scoreSheetView } from '@bihuan/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from '../../../shared/lib/http';

/** The scores of a year, the latest edition of each office; or the one edition that is named. */
export const useScores = (year: number, edition: string | null) =>
  useQuery({
    queryKey: ['scores', year, edition],
    queryFn: async ({ signal }) =>
      edition === null
        ? request(`/scores?year=${year}`, z.array(scoreSheetView), { signal })
        : [await request(`/scores/${edition}`, scoreSheetView, { signal })],
    placeholderData: keepPreviousData,
  });
