import { dueDate, localMoment, reminderPlan, type WorkCalendar } from '@bihuan/calendar';
import type { CaseRow } from '@bihuan/database';
import { stateOf, type CaseWorkflow } from '@bihuan/workflow';

/** A timer that a case should have. */
export type PlannedTimer = {
  readonly kind: string;
  readonly audience: string | null;
  readonly raises: string | null;
  readonly dueAt: string;
};

/** When and how timers go off. */
export type TimerSetting = { readonly calendar: WorkCalendar; readonly timeZone: string; readonly time: string };

/** Every timer that a case should have, from where it stands and its due date, past and to come. */
export function plannedTimers(
  workflow: CaseWorkflow,
  row: Pick<CaseRow, 'state' | 'stateSince' | 'issuedOn' | 'dueOn'>,
  setting: TimerSetting,
): readonly PlannedTimer[] {
  const { calendar, timeZone, time } = setting;
  const state = stateOf(workflow, row.state);
  const reminders =
    state.clock === 'running' && row.issuedOn
      ? reminderPlan({ start: row.issuedOn, due: row.dueOn }, calendar).map(({ kind, audience, on }) => ({
          kind,
          audience,
          raises: null,
          dueAt: localMoment(on, time, timeZone),
        }))
      : [];
  const raising = state.timers.flatMap(({ kind, after, raises }) => {
    const { due } = dueDate(calendar, after, row.stateSince);
    return due ? [{ kind, audience: null, raises, dueAt: localMoment(due, time, timeZone) }] : [];
  });
  return [...reminders, ...raising];
}
