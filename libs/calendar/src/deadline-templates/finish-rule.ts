import type { DeadlineRule, DeadlineTemplate, PlainDate, YearlyDay } from '@bihuan/contracts';
import { yearOf } from '../plain-date';

/** The rule that a template proposes today: its own, or the next of its days of every year. Today itself counts as gone. */
export function finishRule(
  { finish, yearly }: Pick<DeadlineTemplate, 'finish' | 'yearly'>,
  today: PlainDate,
): DeadlineRule {
  if (!yearly) return finish;
  const thisYear = dateIn(yearOf(today), yearly);
  return { kind: 'fixed', date: thisYear > today ? thisYear : dateIn(yearOf(today) + 1, yearly) };
}

function dateIn(year: number, { month, day }: YearlyDay): PlainDate {
  return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
