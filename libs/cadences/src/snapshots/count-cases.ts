import { lightOfCase, readingAt, type AsOf, type CaseAsOf } from '@bihuan/cases';
import type { Light, SnapshotCounts } from '@bihuan/contracts';

/** What happened to a case on the day. */
export type DaysEvents = { readonly extensions: number; readonly relapses: number };

const nameOf: Readonly<Record<Exclude<Light, 'closed'>, keyof SnapshotCounts>> = {
  'not-started': 'notStarted',
  normal: 'normal',
  near: 'near',
  warning: 'warning',
  overdue: 'overdue',
  suspended: 'suspended',
};

const nothing: SnapshotCounts = {
  open: 0,
  notStarted: 0,
  normal: 0,
  near: 0,
  warning: 0,
  overdue: 0,
  suspended: 0,
  registered: 0,
  closed: 0,
  extensions: 0,
  relapses: 0,
};

const quiet: DaysEvents = { extensions: 0, relapses: 0 };

type Setting = {
  /** The day that is counted, and what lights are judged by. */
  readonly asOf: AsOf;
  readonly officeUnitId: string;
  readonly events: ReadonlyMap<string, DaysEvents>;
};

/**
 * The counts of a day by lead unit. A case that has none yet is the office's own to assign, and counted there; the office
 * itself always has an entry, so that a day on which nothing was open differs from one that was never counted.
 */
export function countCases(
  cases: readonly CaseAsOf[],
  { asOf, officeUnitId, events }: Setting,
): ReadonlyMap<string, SnapshotCounts> {
  const day = asOf.today;
  const counts = new Map<string, SnapshotCounts>([[officeUnitId, { ...nothing }]]);
  for (const one of cases) {
    const unitId = one.leadUnitId ?? officeUnitId;
    const of = counts.get(unitId) ?? { ...nothing };
    counts.set(unitId, of);
    const light = lightOfCase(one, readingAt(asOf, unitId));
    const { extensions, relapses } = events.get(one.id) ?? quiet;
    if (light !== 'closed') {
      of.open += 1;
      of[nameOf[light]] += 1;
    }
    of.registered += Number(one.registeredOn === day);
    of.closed += Number(light === 'closed' && one.closedOn === day);
    of.extensions += extensions;
    of.relapses += relapses;
  }
  return counts;
}
