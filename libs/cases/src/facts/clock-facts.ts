import {
  addDays,
  addWorkingDays,
  additionTo,
  daysBetween,
  dueDate,
  lastDayOf,
  workingDaysBetween,
} from '@bihuan/calendar';
import type { CaseEventBodyOf, DeadlineRule, PlainDate } from '@bihuan/contracts';
import type { EventFacts } from '@bihuan/workflow';
import { dueByLedger, dueUnder, ledgerOf } from '../deadline-ledger';
import type { Setting } from './setting';

/** A case that stands still is looked at again after so many days at the latest (domain notes §3.3). */
const REVIEW_AFTER_DAYS = 90;

/** What facts of the clock are counted from. */
export type ClockSetting = Pick<Setting, 'calendar' | 'on' | 'row'>;

/** The due date of a rule that starts today, and whether some year of it was not published yet. */
export function dueFacts({ calendar, on }: Pick<Setting, 'calendar' | 'on'>, rule: DeadlineRule): EventFacts {
  const { due, unpublishedYears } = dueDate(calendar, rule, on);
  return { dueOn: due, dueFlagged: unpublishedYears.length > 0 };
}

/** Until when the unit may hand the case back, and object to the finding, counted from today. */
export function windowFacts({ calendar, on, row }: Setting): EventFacts {
  const { returnWindow, objection } = row.context.terms;
  return {
    returnUntil: lastDayOf(calendar, returnWindow, on),
    objectUntil: lastDayOf(calendar, objection?.fileWithin ?? null, on),
  };
}

/** Until when the unit may object to the conclusion that the event draws. */
export function objectionFacts({ calendar, on, row }: Setting): EventFacts {
  return { objectUntil: lastDayOf(calendar, row.context.terms.objection?.fileWithin ?? null, on) };
}

/** What an extension adds to the deadline, and how long the period was at first. */
export function extensionFacts({ newDueOn }: CaseEventBodyOf<'deadline.extended'>, setting: ClockSetting): EventFacts {
  const { calendar, row } = setting;
  const ledger = ledgerOf(row);
  if (row.dueOn === null || ledger === null) return {};
  const from = row.dueOn;
  const periodDays = row.issuedOn && row.dueOriginal ? daysBetween(row.issuedOn, row.dueOriginal) : null;
  const extension = {
    days: daysBetween(from, newDueOn),
    workingDays: workingDaysBetween(calendar, from, newDueOn),
    periodDays,
  };
  const added = additionTo(calendar, ledger, newDueOn);
  return { extension, added, ...dueByLedger(calendar, { ...ledger, added: ledger.added + added }) };
}

/** The day on which a suspension is reviewed: the expected end, but after ninety days at the latest. */
export function suspensionFacts(expectedEnd: PlainDate, { on }: Pick<Setting, 'on'>): EventFacts {
  const latest = addDays(on, REVIEW_AFTER_DAYS);
  return { suspendedUntil: expectedEnd < latest ? expectedEnd : latest };
}

/** The due date once the clock runs again, and the time during which it stood. */
export function resumptionFacts({ calendar, on, row }: ClockSetting): EventFacts {
  const { suspendedOn } = row;
  const ledger = ledgerOf(row);
  const pause = suspendedOn === null ? null : { from: suspendedOn, to: on };
  if (ledger === null || row.dueOn === null) return { pause, dueOn: row.dueOn };
  if (pause === null) return { pause, dueOn: row.dueOn };
  return { pause, ...dueByLedger(calendar, { ...ledger, pauses: [...ledger.pauses, pause] }) };
}

/** The due date as the calendar of today has it. */
export function reprojectionFacts({ calendar, row }: ClockSetting): EventFacts {
  return dueUnder(calendar, row) ?? {};
}

/** Whether a request comes later before the due date than the terms ask for. */
export function comesLate({ calendar, on, row }: Setting): boolean {
  const notice = row.context.terms.extension?.noticeWorkingDays ?? 0;
  return row.dueOn !== null && notice > 0 && on > addWorkingDays(calendar, row.dueOn, -notice);
}
