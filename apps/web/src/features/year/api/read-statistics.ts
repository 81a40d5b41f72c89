import { statisticsView, type FigureGrouping } from '@bihuan/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

export type Asked = Readonly<{ year: number; by: FigureGrouping }>;

export const useStatistics = ({ year, by }: Asked) =>
  useQuery({
    queryKey: ['statistics', year, by],
    queryFn: ({ signal }) => request(`/statistics?year=${year}&by=${by}`, statisticsView, { signal }),
    placeholderData: keepPreviousData,
  });
