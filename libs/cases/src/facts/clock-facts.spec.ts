import { addDays, builtInYears, dueOf, isWorkingDay, workCalendar, type WorkCalendar } from '@bihuan/calendar';
import { usualTerms, type Actor, type CaseEventBody, type PlainDate, type Role } from '@bihuan/contracts';
import type { CaseRow } from '@bihuan/database';
import { aRegistration } from '@bihuan/testing';
import { decide, register, workflowOf, type EventFacts } from '@bihuan/workflow';
import fc from 'fast-check';
import { columnsAfter, firstColumns } from '../case-columns';
import { ledgerOf } from '../deadline-ledger';
import { dueFacts, extensionFacts, reprojectionFacts, resumptionFacts, suspensionFacts } from './clock-facts';

const calendar = workCalendar(builtInYears);
const [officeUnitId, leadUnitId] = ['office', 'bureau'];
const workflow = workflowOf('prompt-rectification', 2);
const extension = {
  times: 9,
  atMost: { days: 999 },
  noticeWorkingDays: 0,
  decideWithin: { kind: 'none' as const },
  superiorConsent: false,
};
const terms = { ...usualTerms, extension };
const someone = (unit: string, role: Role, system = false): Actor => ({
  personId: system ? null : `${unit}-${role}`,
  name: role,
  unitLine: [unit],
  roles: system ? [] : [role],
  system,
});
const head = someone(officeUnitId, 'office-lead');
const stamp = (on: PlainDate, by: Actor, facts: EventFacts) => ({ at: `${on}T02:00:00.000Z`, on, by, facts });

function issued(start: PlainDate, value: number): CaseRow {
  const registration = aRegistration({
    workflow: 'prompt-rectification',
    leadUnitId,
    deadlineRule: { kind: 'working-days', value },
  });
  const birth = { ...registration, ...stamp(start, head, { officeUnitId, governmentUnitId: null, terms }) };
  const { memory } = register(workflow, birth);
  const row = { ...firstColumns(workflow, birth, memory), id: 'case', number: '1', workflow: 'prompt-rectification' };
  const due = dueFacts({ calendar, on: start }, row.deadlineRule);
  return after(row, { type: 'case.issued', note: null }, stamp(start, head, due));
}

function after(row: CaseRow, body: CaseEventBody, stamped: ReturnType<typeof stamp>): CaseRow {
  const event = { ...body, ...stamped };
  const decision = decide(workflow, row, event);
  if (!decision.accepted) throw new Error(JSON.stringify(decision.refusals));
  return { ...row, ...columnsAfter(workflow, row, event, decision.memory) };
}

function extended(row: CaseRow, on: PlainDate, by: number): CaseRow {
  const ledger = ledgerOf(row);
  const newDueOn = ledger && dueOf(calendar, { ...ledger, added: ledger.added + by }).due;
  if (!newDueOn) throw new Error('nothing to extend');
  const body = {
    type: 'deadline.extended',
    newDueOn,
    reasonCode: 'works-period',
    reason: '汛期',
    workDone: '过半',
    interimMeasures: '值守',
    consentDocument: null,
    requestId: null,
  } as const;
  return after(row, body, stamp(on, head, extensionFacts(body, { calendar, on, row })));
}

function stoodStill(row: CaseRow, from: PlainDate, to: PlainDate): CaseRow {
  const stop = { type: 'case.suspended', reasonCode: 'hearing', reason: '听证', expectedEnd: addDays(to, 1) } as const;
  const stopped = after(row, stop, stamp(from, head, suspensionFacts(stop.expectedEnd, { on: from })));
  const facts = resumptionFacts({ calendar, on: to, row: stopped });
  return after(stopped, { type: 'case.resumed', reason: '听证结束' }, stamp(to, head, facts));
}

function reprojected(row: CaseRow, on: PlainDate, under: WorkCalendar): CaseRow {
  const facts = reprojectionFacts({ calendar: under, on, row });
  const by = someone(officeUnitId, 'office-lead', true);
  return after(row, { type: 'deadline.reprojected', reason: '日历更正' }, stamp(on, by, facts));
}

const day = (from: number, to: number) => fc.integer({ min: from, max: to });

describe('the clock of a case', () => {
  it('ends on the same day whether it is extended before it stands still or after', () => {
    const drawn = fc.tuple(day(0, 150), day(1, 40), day(1, 40), day(0, 20), day(1, 20));
    fc.assert(
      fc.property(drawn, ([begin, value, behind, length, by]) => {
        const wait = Math.min(behind, value); // as long as it is not over
        const start = addDays('2026-01-05', begin);
        const [from, to] = [addDays(start, wait), addDays(start, wait + length)];
        const fresh = issued(start, value);
        const before = stoodStill(extended(fresh, start, by), from, to);
        const later = extended(stoodStill(fresh, from, to), to, by);
        expect(later.dueOn).toBe(before.dueOn);
        expect([later.context.added, before.context.added]).toEqual([by, by]);
        expect(later.context.pauses).toEqual(before.context.pauses);
        expect(before.dueOriginal).toBe(fresh.dueOn);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the approved date while the clock stands or a calendar changes, and moves it by an extension alone', () => {
    const fresh = issued('2026-03-02', 10);
    const paused = stoodStill(fresh, '2026-03-05', '2026-03-10');
    expect([paused.dueApproved, paused.dueOn]).toEqual(['2026-03-16', '2026-03-19']);
    const longer = extended(paused, '2026-03-11', 2);
    expect([longer.dueOriginal, longer.dueApproved, longer.dueOn]).toEqual(['2026-03-16', '2026-03-23', '2026-03-23']);
    const corrected = workCalendar([
      ...builtInYears,
      { year: 2026, days: [{ name: '停电', date: '2026-03-18', isOffDay: true }] },
    ]);
    const counted = reprojected(longer, '2026-03-12', corrected);
    expect([counted.dueApproved, counted.dueOn]).toEqual(['2026-03-23', '2026-03-24']);
    expect(reprojected(counted, '2026-03-12', calendar).dueOn).toBe('2026-03-23');
  });

  it('is counted again while it stands still, and resumes from there', () => {
    const fresh = issued('2026-03-02', 10);
    const stop = { type: 'case.suspended', reasonCode: 'hearing', reason: '听证', expectedEnd: '2026-03-12' } as const;
    const standing = after(fresh, stop, stamp('2026-03-05', head, { suspendedUntil: '2026-03-12' }));
    const again = reprojected(standing, '2026-03-06', calendar);
    expect([again.state, again.dueOn, again.suspendedOn]).toEqual(['suspended', '2026-03-16', '2026-03-05']);
    const facts = resumptionFacts({ calendar, on: '2026-03-12', row: again });
    const running = after(again, { type: 'case.resumed', reason: '听证结束' }, stamp('2026-03-12', head, facts));
    expect(running).toMatchObject({
      dueOn: '2026-03-23',
      context: { pauses: [{ from: '2026-03-05', to: '2026-03-12' }] },
    });
  });

  it('tells whether a calendar is missing once a case was forced back from standing still', () => {
    const fresh = issued('2026-11-30', 20);
    expect(fresh.dueFlagged).toBe(false);
    const stop = { type: 'case.suspended', reasonCode: 'hearing', reason: '听证', expectedEnd: '2026-12-22' } as const;
    const standing = after(fresh, stop, stamp('2026-12-01', head, { suspendedUntil: '2026-12-22' }));
    const steward = someone(officeUnitId, 'process-steward');
    const facts = resumptionFacts({ calendar, on: '2026-12-22', row: standing });
    const forced = after(
      standing,
      { type: 'state.forced', to: 'issued', reason: '误操作' },
      stamp('2026-12-22', steward, facts),
    );
    expect(forced).toMatchObject({ dueFlagged: true, suspendedOn: null });
    expect(isWorkingDay(calendar, forced.dueOn ?? '')).toBe(true);
  });
});
