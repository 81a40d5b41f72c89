export { builtInLadders } from './built-in-ladders';
export { builtInYears } from './built-in-years';
export {
  additionTo,
  budgetOn,
  countedPauses,
  dueOf,
  ledgerOn,
  lengthOf,
  mergedPauses,
  overdueBy,
  type DeadlineBudget,
  type DeadlineLedger,
  type DueDate,
  type Pause,
} from './deadline-ledger';
export { parseDeadlineRule, ruleInWords, type ParsedDeadlineRule } from './deadline-words';
export { builtInTemplates } from './deadline-templates/built-in-templates';
export { finishRule } from './deadline-templates/finish-rule';
export { dueDate } from './due-date';
export { explainDue } from './explain-due';
export { budgetInWords, explainLedger, type LedgerReading } from './explain-ledger';
export { lightOf, type LightInput } from './light';
export { localDateOf, localDaySpan, localMoment, localTimeOf } from './moments';
export { assistDue, assistDueIn, lastDayOf } from './moved-dates';
export { addDays, addMonths, compareDates, daysBetween, isWeekend, mondayOf, yearOf } from './plain-date';
export { ladderFor, type LadderRules, widestWarning } from './ladder-for';
export { monthOf, type Period, reportingDay, weekOf } from './periods';
export { nextOccurrence, type Occurrence, occurrencesBetween } from './recurrence';
export { type ReminderKind } from './reminder-kind';
export { type PlannedReminder, type RemindedSpan, reminderPlan } from './reminder-plan';
export { LAST_SENDING_HOUR, nextSendingMoment, sendingHours, type SendingHours } from './sending-hours';
export {
  addWorkingDays,
  isWorkingDay,
  knowsYear,
  type WorkCalendar,
  workCalendar,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from './work-calendar';
export { type LocalList, type UnitCalendars, unitCalendars, type UnitOnTree } from './unit-calendars';
