import { lastDayOf, localMoment, reminderPlan, type WorkCalendar } from '@bihuan/calendar';
import type { CaseRole } from '@bihuan/contracts';
import type { CaseRow } from '@bihuan/database';
import { stateOf, type CaseWorkflow, type StateTimer } from '@bihuan/workflow';

/** A timer that a case should have. */
export type PlannedTimer = {
  readonly kind: string;
  readonly audience: string | null;
  readonly raises: string | null;
  readonly dueAt: string;
};

/** When and how timers go off. */
export type TimerSetting = { readonly calendar: WorkCalendar; readonly timeZone: string; readonly time: string };

type TimedCase = Pick<CaseRow, 'state' | 'stateSince' | 'issuedOn' | 'dueOn' | 'context'>;

/** Every timer that a case should have, from where it stands and its dates, past and to come. */
export function plannedTimers(workflow: CaseWorkflow, row: TimedCase, setting: TimerSetting): readonly PlannedTimer[] {
  const state = stateOf(workflow, row.state);
  const reminders =
    state.clock === 'running' && row.issuedOn
      ? reminderPlan({ start: row.issuedOn, due: row.dueOn }, setting.calendar).map(({ kind, audience, on }) => ({
          kind,
          audience,
          raises: null,
          dueAt: momentOf(on, setting),
        }))
      : [];
  const ofState = state.timers.flatMap((timer) => {
    const day = dayOf(timer, row, setting);
    const audience = timer.reminds ? audienceOf(timer.reminds) : null;
    return day ? [{ kind: timer.kind, audience, raises: timer.raises ?? null, dueAt: momentOf(day, setting) }] : [];
  });
  const ofRequests = row.context.requests.flatMap(({ id, decideBy, deciders }) =>
    decideBy === null
      ? []
      : [
          {
            kind: `request-due:${id}`,
            audience: audienceOf(deciders),
            raises: null,
            dueAt: momentOf(decideBy, setting),
          },
        ],
  );
  return [...reminders, ...ofState, ...ofRequests];
}

/** Whether two plans ask for the same timers: then there is nothing to write. */
export function isSamePlan(a: readonly PlannedTimer[], b: readonly PlannedTimer[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The audience of a reminder that goes to case roles, as it is stored. */
export function audienceOf(roles: readonly CaseRole[]): string {
  return `roles:${roles.join(',')}`;
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
