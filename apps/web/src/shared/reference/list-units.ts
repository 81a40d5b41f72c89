import { unitView, type UnitView } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { z } from 'zod';
import { request } from '../lib/http';

export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: ({ signal }) => request('/units', z.array(unitView), { signal }),
  staleTime: 5 * 60_000,
});

const none: readonly UnitView[] = [];
export function useUnits(): readonly UnitView[] {
  return useQuery(unitsQuery).data ?? none;
}

/** Names a unit by its id; undefined while unknown. */
export function useUnitName(): (id: string) => string | undefined {
  const units = useUnits();
  return useMemo(() => {
    const names = new Map(units.map((unit) => [unit.id, unit.name]));
    return (id: string) => names.get(id);
  }, [units]);
}
