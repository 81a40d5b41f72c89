import { readingAt, type AsOf } from '@bihuan/cases';
import type { PlainDate } from '@bihuan/contracts';
import type { BoardCase, BoardUnit } from '@bihuan/report-domain';
import { stateOf, workflowOf } from '@bihuan/workflow';
import { closingEvents, closingsAfter } from '../year/closings';
import { workedBetween } from '../year/year-case';
import type { CountedRow } from './counted-cases.queries';

export type BoardReading = {
  readonly from: PlainDate;
  readonly asOf: AsOf;
  readonly units: ReadonlyMap<string, BoardUnit>;
};

/** A case as boards count it, from its row: for those whose row is what it was at the end of the day. */
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
    openAtStart: wasOpen(row),
    issuedOn: row.issuedOn,
    dueOriginal: row.dueOriginal,
    dueApproved: row.dueApproved,
    dueOn: row.dueOn,
    handedInOn: row.handedInOn,
    closedOn,
    endedOn,
    closings: closingsOf(row.steps),
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

function wasOpen({ stateBefore, workflow, workflowVersion }: CountedRow): boolean {
  return stateBefore !== null && stateOf(workflowOf(workflow, workflowVersion), stateBefore).tags.includes('open');
}

const none: BoardCase['closings'] = [];

function closingsOf(steps: string | null): BoardCase['closings'] {
  if (steps === null) return none;
  return steps.split(',').reduce((closings, told) => {
    const [type = '', on = ''] = told.split(' ');
    const step = isClosing(type) ? closingEvents[type] : null;
    return step ? closingsAfter(closings, step, on) : closings;
  }, none);
}

const isClosing = (type: string): type is keyof typeof closingEvents => Object.hasOwn(closingEvents, type);
