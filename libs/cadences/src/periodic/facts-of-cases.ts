import { addDays, compareDates, workingDaysBetween, type Period } from '@bihuan/calendar';
import { lightOfCase, readingAt, type AsOf, type CaseAsOf } from '@bihuan/cases';
import type { Light } from '@bihuan/contracts';
import type {
  CoordinationReason,
  BulletinFacts,
  DispatchFacts,
  PeriodicCase,
  UnitStanding,
} from '@bihuan/report-domain';

/** How many working days late a case is before a bulletin may name it (domain notes §5.2: T+5 working days). */
const LATE_AFTER = 5;
/** A case may be registered before its lead unit is known. */
const NO_LEAD_UNIT = '待确定';
const notCounted: readonly (string | null)[] = ['merged', 'referred', 'terminated'];

/** What facts are made of: the cases as of the last day, the names of units, and what lights are judged by on that day. */
export type FactsSource = {
  readonly officeName: string;
  readonly period: Period;
  readonly cases: readonly CaseAsOf[];
  readonly unitNames: ReadonlyMap<string, string>;
  readonly asOf: AsOf;
};

/** The facts of a week's dispatch sheet. */
export function dispatchFactsOf(source: FactsSource): DispatchFacts {
  const { officeName, period, cases } = source;
  const { from, to } = period;
  const nextTo = addDays(to, 7);
  const pick = (holds: (one: CaseAsOf) => boolean) => told(source, cases.filter(holds));
  const lit = (...lights: readonly string[]) => pick((one) => lights.includes(lightIn(source, one)));
  const waiting = cases.flatMap((one) => {
    const reason = coordinationOf(one);
    return reason ? [{ reason, about: tell(source, one) }] : [];
  });
  return {
    officeName,
    from,
    to,
    registered: pick(({ registeredOn }) => isWithin(period, registeredOn)),
    done: pick((one) => !one.open && isWithin(period, one.closedOn)),
    near: lit('near', 'warning'),
    overdue: lit('overdue'),
    coordination: waiting,
    nextTo,
    nextDue: pick((one) => isAtWork(one) && one.dueOn !== null && one.dueOn > to && one.dueOn <= nextTo),
    open: cases.filter(({ open }) => open).map(({ id }) => id),
  };
}

/** The facts of a month's bulletin: what is open, and what was closed since the year began. */
export function bulletinFactsOf(source: FactsSource): BulletinFacts {
  const { officeName, period, cases } = source;
  const { from, to } = period;
  const year = { from: `${to.slice(0, 4)}-01-01`, to };
  const isDone = (one: CaseAsOf) => !one.open && isWithin(year, one.closedOn) && !notCounted.includes(one.result);
  const isLate = (one: CaseAsOf) => lightIn(source, one) === 'overdue';
  const late = told(
    source,
    cases.filter((one) => isAtWork(one) && isLate(one)),
  );
  return {
    officeName,
    from,
    to,
    units: standings(source, { isDone, isLate }),
    registered: idsOf(cases.filter(({ registeredOn }) => isWithin(period, registeredOn))),
    done: idsOf(cases.filter((one) => isDone(one) && isWithin(period, one.closedOn))),
    excluded: idsOf(
      cases.filter((one) => !one.open && notCounted.includes(one.result) && isWithin(year, one.stateSince)),
    ),
    late: late.filter(({ workingDaysLate }) => workingDaysLate >= LATE_AFTER),
    lateAfter: LATE_AFTER,
  };
}

type Judging = Readonly<Record<'isDone' | 'isLate', (one: CaseAsOf) => boolean>>;

function standings(source: FactsSource, { isDone, isLate }: Judging): readonly UnitStanding[] {
  const byUnit = new Map<string, CaseAsOf[]>();
  for (const one of source.cases) {
    const unit = unitOf(source, one);
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), one]);
  }
  return [...byUnit]
    .map(([unit, cases]) => {
      const open = cases.filter((one) => one.open);
      return { unit, done: idsOf(cases.filter(isDone)), open: idsOf(open), overdue: idsOf(open.filter(isLate)) };
    })
    .filter(({ done, open }) => done.length + open.length > 0)
    .sort((a, b) => a.unit.localeCompare(b.unit, 'zh'));
}

/** Why a case needs the office; what was asked for goes first, as it waits for an answer. */
function coordinationOf({ open, asked, suspendedOn }: CaseAsOf): CoordinationReason | null {
  if (!open) return null;
  if (asked.includes('deadline.extended')) return 'extension';
  if (asked.length > 0) return 'request';
  return suspendedOn === null ? null : 'suspended';
}

function isAtWork({ open, issuedOn, handedInOn, suspendedOn }: CaseAsOf): boolean {
  return open && issuedOn !== null && handedInOn === null && suspendedOn === null;
}

function isWithin({ from, to }: Period, day: string | null): boolean {
  return day !== null && day >= from && day <= to;
}

function idsOf(cases: readonly CaseAsOf[]): string[] {
  return cases.map(({ id }) => id);
}

function lightIn({ asOf }: FactsSource, one: CaseAsOf): Light {
  return lightOfCase(one, readingAt(asOf, one.leadUnitId));
}

/** By due date, those without one last; cases come in the order of their numbers. */
function told(source: FactsSource, cases: readonly CaseAsOf[]): readonly PeriodicCase[] {
  const endless = '9999-12-31';
  return cases.toSorted((a, b) => compareDates(a.dueOn ?? endless, b.dueOn ?? endless)).map((one) => tell(source, one));
}

function tell(source: FactsSource, one: CaseAsOf): PeriodicCase {
  const { id, number, title, stateLabel, dueOn } = one;
  const isOverdue = lightIn(source, one) === 'overdue';
  const { calendar } = readingAt(source.asOf, one.leadUnitId);
  const past = dueOn === null ? 0 : workingDaysBetween(calendar, dueOn, one.handedInOn ?? source.period.to);
  return {
    caseId: id,
    number,
    title,
    leadUnit: unitOf(source, one),
    stateLabel,
    dueOn,
    workingDaysLate: isOverdue ? Math.max(1, past) : 0,
  };
}

function unitOf({ unitNames }: FactsSource, { leadUnitId }: CaseAsOf): string {
  return (leadUnitId ? unitNames.get(leadUnitId) : undefined) ?? NO_LEAD_UNIT;
}
