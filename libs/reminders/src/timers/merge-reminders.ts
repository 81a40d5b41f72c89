import { localDateOf } from '@bihuan/calendar';
import type { RungEffect } from '@bihuan/contracts';
import type { Merged } from '../templates/target-words';
import type { FiredTimer } from './timers.queries';

/** Whether a timer is a rung of the ladder, or falls due on a day of its own. */
export function isRung({ forDue, kind }: Pick<FiredTimer, 'forDue' | 'kind'>): boolean {
  return forDue !== null || /^(before|overdue)-/.test(kind);
}

/** Reminders of one case, the most pressing last: by their day, and on the same day the ladder after all else. */
export function byPressure(claimed: readonly FiredTimer[]): readonly FiredTimer[] {
  return [...claimed].sort(
    (a, b) => a.dueAt.getTime() - b.dueAt.getTime() || Number(isRung(a)) - Number(isRung(b)) || a.level - b.level,
  );
}

/** Of reminders that are due together, the one whose effects are proposed: that of the highest step; null without any. */
export function highestWithEffects(claimed: readonly FiredTimer[]): FiredTimer | null {
  const acting = byPressure(claimed).filter(({ effects }) => effects.length > 0);
  const highest = Math.max(...acting.map(({ level }) => level));
  return acting.findLast(({ level }) => level === highest) ?? null;
}

type Day = { readonly today: string; readonly timeZone: string };

/** What the notice of one reminder tells of the others that were claimed with it. */
export function mergedWith(own: FiredTimer, others: readonly FiredTimer[], { today, timeZone }: Day): Merged {
  const dayOf = ({ dueAt }: FiredTimer): string => localDateOf(dueAt.toISOString(), timeZone);
  const ownDay = dayOf(own);
  const acting = highestWithEffects([own, ...others]);
  const kept = new Set<RungEffect>(acting?.effects);
  const dropped = others.flatMap(({ id, effects }) => (id === acting?.id ? [] : effects));
  return {
    wasDue: ownDay < today ? ownDay : null,
    missed: others.filter((other) => dayOf(other) < ownDay).map(({ kind }) => kind),
    beside: others.filter((other) => dayOf(other) >= ownDay).map(({ kind }) => kind),
    replaced: [...new Set(dropped)].filter((effect) => !kept.has(effect)),
    level: acting?.level ?? 0,
  };
}
