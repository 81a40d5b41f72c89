import { proposalPage, type RungEffect } from '@bihuan/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';

/** The undecided candidates of one kind. */
export const useProposals = (effect: RungEffect, page: number) =>
  useQuery({
    queryKey: ['escalation', 'proposals', effect, page],
    queryFn: ({ signal }) =>
      request(`/escalation/proposals${queryString({ effect, status: 'open', page, pageSize: 10 })}`, proposalPage, {
        signal,
      }),
    placeholderData: keepPreviousData,
  });
