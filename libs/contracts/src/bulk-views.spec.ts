import { BULK_LIMIT, bulkEventTypes, bulkFormOf, bulkSelection, isBulkEvent } from './bulk-views';

describe('events on many cases at once', () => {
  it('are those whose content fits every case', () => {
    expect(bulkEventTypes).toEqual(expect.arrayContaining(['case.issued', 'receipt.signed', 'case.assigned']));
  });

  it.each([
    'deadline.extended',
    'case.suspended',
    'case.resumed',
    'case.terminated',
    'case.referred',
    'case.returned',
    'verification.failed',
  ] as const)('include %s: what is of one case only is left out', (type) => expect(isBulkEvent(type)).toBe(true));

  it('are asked for without what is left out', () => {
    const names = (type: Parameters<typeof bulkFormOf>[0]) => bulkFormOf(type).map(({ name }) => name);
    expect(names('case.suspended')).toEqual(['reasonCode', 'reason', 'expectedEnd']);
    expect(names('verification.failed')).toEqual(['method', 'people', 'findings']);
  });

  it.each([
    'plan.submitted',
    'measure.completed',
    'evidence.submitted',
    'evidence.judged',
    'request.submitted',
    'request.refused',
    'objection.sustained',
    'unit.designated',
    'task.accepted',
    'task.split',
    'state.forced',
  ] as const)('do not include %s, which speaks of one case only', (type) => expect(isBulkEvent(type)).toBe(false));
});

describe('a selection of cases', () => {
  const ids = (count: number) => Array.from({ length: count }, () => crypto.randomUUID());

  it('names at least one case and at most the limit', () => {
    expect(bulkSelection.safeParse({ caseIds: ids(BULK_LIMIT) }).success).toBe(true);
    expect(bulkSelection.safeParse({ caseIds: ids(BULK_LIMIT + 1) }).success).toBe(false);
    expect(bulkSelection.safeParse({ caseIds: [] }).success).toBe(false);
  });

  it('or takes the filters of the ledger, and no others', () => {
    expect(bulkSelection.safeParse({ query: { light: 'overdue', open: 'true' } }).success).toBe(true);
    expect(bulkSelection.safeParse({ query: { colour: 'red' } }).success).toBe(false);
  });
});
