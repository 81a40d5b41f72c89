import type { CaseDeadline, Words } from '@bihuan/contracts';

export type ClockMark =
  | Readonly<{ kind: 'issued' | 'original' | 'due' | 'today'; on: string; at: number }>
  | Readonly<{ kind: 'moved'; on: string; at: number; to: string; cause: Words }>
  | Readonly<{ kind: 'paused'; on: string; at: number; until: string; untilAt: number; days: number; isOpen: boolean }>;

type Told = Pick<CaseDeadline, 'start' | 'original' | 'current' | 'pauses' | 'history'>;
type Standing = Readonly<{ today: string; suspendedOn: string | null; isOver: boolean }>;

const DAY = 86_400_000;
const dayNumber = (plain: string): number => Date.parse(`${plain}T00:00:00Z`) / DAY;

/** First what began, then what happened, then where it leads: for marks of the same day. */
const order: readonly ClockMark['kind'][] = ['issued', 'paused', 'moved', 'original', 'today', 'due'];

function pausesOf({ pauses }: Told, { today, suspendedOn }: Standing, at: (day: string) => number): ClockMark[] {
  const past = pauses.map(({ from, to, days }) => ({ from, to, days, isOpen: false }));
  const open =
    suspendedOn === null
      ? []
      : [{ from: suspendedOn, to: today, days: dayNumber(today) - dayNumber(suspendedOn), isOpen: true }];
  return [...past, ...open].map(({ from, to, days, isOpen }) => ({
    kind: 'paused' as const,
    on: from,
    at: at(from),
    until: to,
    untilAt: at(to),
    days,
    isOpen,
  }));
}

/**
 * What the line of a deadline shows, in the order of days: issued, what stood still, what moved the date, the original
 * and the present due date, and today. `at` runs from 0 to 1 over the days drawn. Empty before the period has started.
 */
export function clockMarks(deadline: Told, standing: Standing): readonly ClockMark[] {
  const { start, original, current, history } = deadline;
  if (start === null) return [];
  const moves = history.filter(({ from, to, on }) => from !== null && to !== null && from !== to && on >= start);
  const days = [start, original, current, ...moves.map(({ on }) => on), ...(standing.isOver ? [] : [standing.today])];
  const numbers = days.filter((day) => day !== null).map(dayNumber);
  const first = Math.min(...numbers);
  const span = Math.max(1, Math.max(...numbers) - first);
  const at = (day: string) => Math.min(1, Math.max(0, (dayNumber(day) - first) / span));
  const marks: ClockMark[] = [{ kind: 'issued', on: start, at: at(start) }, ...pausesOf(deadline, standing, at)];
  for (const { on, to, cause } of moves) {
    if (to !== null) marks.push({ kind: 'moved', on, at: at(on), to, cause });
  }
  if (original !== null && original !== current) marks.push({ kind: 'original', on: original, at: at(original) });
  if (!standing.isOver) marks.push({ kind: 'today', on: standing.today, at: at(standing.today) });
  if (current !== null) marks.push({ kind: 'due', on: current, at: at(current) });
  const rank = (mark: ClockMark) => order.indexOf(mark.kind);
  return marks.toSorted((a, b) => a.on.localeCompare(b.on) || rank(a) - rank(b));
}
