import type { CaseRow } from '@bihuan/database';

type Placed = Pick<CaseRow, 'leadUnitId' | 'officeUnitId'>;

/** The unit whose calendar a case keeps to: its lead unit, or its office as long as it has none. */
export function calendarUnitOf({ leadUnitId, officeUnitId }: Placed): string {
  return leadUnitId ?? officeUnitId;
}

/** The same on the table `"case" c`. */
export const CALENDAR_UNIT = 'coalesce(c.lead_unit_id, c.office_unit_id)';
