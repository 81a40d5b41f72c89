import { addDays, nextOccurrence, occurrencesBetween, type Occurrence } from '@bihuan/calendar';
import type { PlainDate } from '@bihuan/contracts';
import type { RecurringDutyRow } from '@bihuan/database';

/** A turn that fell due while nothing ran is registered still, as it is owed all the same; but none from long ago. */
const CATCH_UP_DAYS = 31;

type Turning = Pick<RecurringDutyRow, 'cadence' | 'leadDays' | 'since' | 'active'>;

/** The turns whose cases should be in the ledger by a day. */
export function turnsToRegister(
  { cadence, leadDays, since, active }: Turning,
  today: PlainDate,
): readonly Occurrence[] {
  if (!active) return [];
  const earliest = addDays(today, -CATCH_UP_DAYS);
  return occurrencesBetween(cadence, since > earliest ? since : earliest, addDays(today, leadDays));
}

/** The next turn of which there is no case yet, and the day on which there will be. */
export function turnAhead(
  { cadence, leadDays, since, active }: Turning,
  { today, lastDueOn }: { readonly today: PlainDate; readonly lastDueOn: PlainDate | null },
): { readonly dueOn: PlainDate; readonly registerOn: PlainDate } | null {
  if (!active) return null;
  const after = lastDueOn === null ? since : addDays(lastDueOn, 1);
  const { dueOn } = nextOccurrence(cadence, after > today ? after : today);
  return { dueOn, registerOn: addDays(dueOn, -leadDays) };
}

/** The period of a turn in words, for the title of its case. */
export function periodInWords(period: string): string {
  const [year = '', part] = period.split('-');
  if (part === undefined) return `${year}年`;
  return part.startsWith('Q') ? `${year}年第${part.slice(1)}季度` : `${year}年${Number(part)}月`;
}
