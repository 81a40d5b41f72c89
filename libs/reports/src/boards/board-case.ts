import { readingAt, type AsOf } from '@bihuan/cases';
import type { PlainDate } from '@bihuan/contracts';
import type { BoardCase, BoardUnit } from '@bihuan/report-domain';
import { closingEvents, closingsAfter } from '../year/closings';
import { workedBetween } from '../year/year-case';
import type { CountedRow } from './counted-cases.queries';

export type BoardReading = {
  readonly from: PlainDate;
  readonly asOf: AsOf;
  readonly units: ReadonlyMap<string, BoardUnit>;
};

/** A case as boards count it, from what is kept of how it stood at the end of the day. */
export function boardCaseOf(row: CountedRow, reading: BoardReading): BoardCase {
  const { closedOn, open } = row;
  const endedOn = open ? null : (closedOn ?? row.stateSince);
  const unit = reading.units.get(row.leadUnitId ?? '');
  return {
    caseId: row.id,
    workflow: row.workflow,
    sourceType: row.sourceType,
    domain: row.domain,
    leadUnit: unit ? { id: unit.id, name: unit.name } : null,
    registeredOn: row.registeredOn,
    openAtStart: row.openAtStart,
    issuedOn: row.issuedOn,
    dueOriginal: row.dueOriginal,
    dueApproved: row.dueApproved,
    dueOn: row.dueOn,
    handedInOn: row.handedInOn,
    closedOn,
    endedOn,
    closings: closingsOf(row),
    open,
    suspended: row.suspendedOn !== null,
    result: row.result,
    workingDaysLate: daysLate(row, endedOn, reading),
  };
}

function daysLate(row: CountedRow, endedOn: PlainDate | null, { asOf }: BoardReading): number {
  const until = row.handedInOn ?? row.suspendedOn ?? endedOn ?? asOf.today;
  return row.dueOn === null ? 0 : workedBetween(readingAt(asOf, row.leadUnitId).calendar, row.dueOn, until);
}

const none: BoardCase['closings'] = [];

function closingsOf({ steps, undone }: CountedRow): BoardCase['closings'] {
  if (steps === null) return none;
  return steps.split(',').reduce((closings, told) => {
    const [sequence, type = '', on = ''] = told.split(' ');
    const step = isClosing(type) && !undone?.includes(Number(sequence)) ? closingEvents[type] : null;
    return step ? closingsAfter(closings, step, on) : closings;
  }, none);
}

const isClosing = (type: string): type is keyof typeof closingEvents => Object.hasOwn(closingEvents, type);
