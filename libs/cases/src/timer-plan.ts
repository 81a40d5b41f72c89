import { lastDayOf, localMoment, reminderPlan, type LadderRules } from '@bihuan/calendar';
import type { RungEffect } from '@bihuan/contracts';
import type { CaseRow } from '@bihuan/database';
import { stateOf, type CaseWorkflow, type StateTimer } from '@bihuan/workflow';
import { audienceOf, audienceOfTargets } from './timer-audience';
import { progressDueOn } from './progress-clock';

/** A timer that a case should have. */
export type PlannedTimer = {
  readonly kind: string;
  readonly audience: string | null;
  readonly raises: string | null;
  readonly effects: readonly RungEffect[];
  readonly level: number;
  /** The due date that a rung of the ladder counts from; null for what has a day of its own. */
  readonly forDue: string | null;
  readonly dueAt: string;
};

/** When and how timers go off. `today` is the day of the planning: a repetition is armed from it on. */
export type TimerSetting = LadderRules & {
  readonly today: string;
  readonly timeZone: string;
  readonly time: string;
};

type TimedCase = Pick<
  CaseRow,
  'state' | 'stateSince' | 'issuedOn' | 'dueOn' | 'context' | 'progressSince' | 'progressEvery'
>;

const ownDay = { raises: null, effects: [], level: 0, forDue: null };

/** Every timer that a case should have, from where it stands and its dates, past and to come. */
export function plannedTimers(workflow: CaseWorkflow, row: TimedCase, setting: TimerSetting): readonly PlannedTimer[] {
  const ofState = stateOf(workflow, row.state).timers.flatMap((timer) => {
    const day = dayOf(timer, row, setting);
    const audience = timer.reminds ? audienceOf(timer.reminds) : null;
    const { kind, raises = null } = timer;
    return day ? [{ ...ownDay, kind, audience, raises, dueAt: momentOf(day, setting) }] : [];
  });
  const ofRequests = row.context.requests.flatMap(({ id, decideBy, deciders }) => {
    const audience = audienceOf(deciders);
    return decideBy === null
      ? []
      : [{ ...ownDay, kind: `request-due:${id}`, audience, dueAt: momentOf(decideBy, setting) }];
  });
  return [...rungsOf(workflow, row, setting), ...ofState, ...ofRequests, ...ofProgress(row, setting)];
}

/** Progress is asked for once each time it is due: whoever does not answer is not asked again, the light tells. */
function ofProgress(row: TimedCase, setting: TimerSetting): readonly PlannedTimer[] {
  const day = progressDueOn(row, setting.calendar);
  if (day === null) return [];
  const audience = audienceOf(['lead-handler', 'lead-liaison']);
  return [{ ...ownDay, kind: 'progress-due', audience, dueAt: momentOf(day, setting) }];
}

/** The rungs of the ladder, as long as the clock of the case runs. */
function rungsOf(workflow: CaseWorkflow, row: TimedCase, setting: TimerSetting): readonly PlannedTimer[] {
  const { issuedOn, dueOn, context } = row;
  if (stateOf(workflow, row.state).clock !== 'running' || issuedOn === null) return [];
  const span = { start: issuedOn, due: dueOn, step: context.escalation };
  return reminderPlan(span, setting, setting.today).map(({ kind, on, level, effects, ...targets }) => ({
    kind,
    audience: audienceOfTargets(targets),
    raises: null,
    effects,
    level,
    forDue: dueOn,
    dueAt: momentOf(on, setting),
  }));
}

/** Whether two plans ask for the same timers: then there is nothing to write. */
export function isSamePlan(a: readonly PlannedTimer[], b: readonly PlannedTimer[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function dayOf({ after, afterTerm, on }: StateTimer, { context, stateSince }: TimedCase, { calendar }: TimerSetting) {
  if (on) return context[on];
  if (after) return lastDayOf(calendar, after, stateSince);
  const day = lastDayOf(calendar, afterTerm ? context.terms[afterTerm] : null, stateSince);
  // a step that may last longer than the case itself: the reminders of the due date say enough
  return day !== null && context.dueOn !== null && day > context.dueOn ? null : day;
}

function momentOf(day: string, { time, timeZone }: TimerSetting): string {
  return localMoment(day, time, timeZone);
}
