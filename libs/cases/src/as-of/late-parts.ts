import { assistDueIn, type WorkCalendar } from '@bihuan/calendar';
import type { PlainDate } from '@bihuan/contracts';
import { isDone, taskOf } from '@bihuan/workflow';
import type { CaseColumns } from '../case-columns';
import { ledgerOf } from '../deadline-ledger';
import { replay } from '../replay';
import type { LifeAsOf } from './lives-as-of';

type Span = { readonly from: PlainDate; readonly day: PlainDate; readonly calendar: WorkCalendar };

/** The units whose assist part was answered after its date in a span of time, or waits for an answer beyond it at its end. */
export function latePartsOf(life: LifeAsOf, span: Span): readonly string[] {
  const units = life.row.context.tasks.filter(({ part }) => part !== 'share').map(({ unitId }) => unitId);
  if (units.length === 0) return [];
  const late = [...answeredLate(life, span), ...waitingTooLong(life, span)];
  return units.filter((unitId) => late.includes(unitId));
}

function answeredLate({ row, journal }: LifeAsOf, { from, calendar }: Span): readonly string[] {
  return replay(row.workflow, journal)
    .filter(({ event }) => event.type === 'task.answered' || event.type === 'assist.answered')
    .filter(({ event, columns }) => event.on >= from && isPast(columns, event.on, calendar))
    .flatMap(({ event, columns }) => taskOf(event.by, columns.context)?.unitId ?? []);
}

function waitingTooLong({ row }: LifeAsOf, { day, calendar }: Span): readonly string[] {
  if (!row.open || !isPast(row, day, calendar)) return [];
  const waiting = row.context.tasks.filter((task) => !isDone(task) && task.status !== 'answered');
  return waiting.map(({ unitId }) => unitId);
}

function isPast(columns: CaseColumns, day: PlainDate, calendar: WorkCalendar): boolean {
  const ledger = ledgerOf(columns);
  const due = ledger && columns.dueOn ? assistDueIn(calendar, columns.context.terms.assist, ledger) : null;
  return due !== null && due < day;
}
