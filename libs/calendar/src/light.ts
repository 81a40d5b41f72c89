import { type Lead, type Light, type PlainDate } from '@bihuan/contracts';
import { ladderFor, type LadderRules } from './ladder-for';
import { daysBetween } from './plain-date';
import { workingDaysBetween } from './work-calendar';

/**
 * What a light depends on. `due` is null for continuous rectification; `open` is false once the item is closed for good;
 * `behind` tells of a missed milestone, an overdue progress report or a failed verification: yellow before its time.
 */
export type LightInput = {
  readonly today: PlainDate;
  readonly start: PlainDate;
  readonly due: PlainDate | null;
  readonly open: boolean;
  readonly suspended: boolean;
  readonly behind?: boolean;
};

/**
 * The light of an item on a day. Closed and suspended come before any date; an item is overdue from the day after its due
 * date, because the due day lasts until midnight (Civil Code Art. 203); before that the ladder for the length of the period
 * decides when it is near and when it warns ({@link ladderFor}). Without a due date it is normal, unless it is behind.
 */
export function lightOf(input: LightInput, rules: LadderRules): Light {
  const { today, start, due, open, suspended } = input;
  if (!open) return 'closed';
  if (suspended) return 'suspended';
  if (daysBetween(today, start) > 0) return 'not-started';
  const byDate = due === null ? 'normal' : lightByDate({ today, start, due }, rules);
  return input.behind && byDate !== 'overdue' ? 'warning' : byDate;
}

type Span = { readonly today: PlainDate; readonly start: PlainDate; readonly due: PlainDate };

function lightByDate({ today, start, due }: Span, rules: LadderRules): Light {
  if (daysBetween(due, today) > 0) return 'overdue';
  const ladder = ladderFor(rules, start, due);
  const isWithin = ({ value, unit }: Lead): boolean =>
    (unit === 'wd' ? workingDaysBetween(rules.calendar, today, due) : daysBetween(today, due)) <= value;
  if (isWithin(ladder.warning)) return 'warning';
  return ladder.near && isWithin(ladder.near) ? 'near' : 'normal';
}
