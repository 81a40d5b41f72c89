import type { StampedEvent } from '@bihuan/workflow';
import { tellLife } from './told-life';

const by = { personId: null, name: '程办', unitLine: [], roles: [], system: false };
const event = (on: string, body: { readonly type: StampedEvent['type']; readonly [name: string]: unknown }) =>
  ({ at: `${on}T02:00:00.000Z`, on, by, facts: {}, ...body }) as unknown as StampedEvent;
const asked = (on: string, rulesMade?: readonly string[]) =>
  event(on, { type: 'closure.requested', statement: `${on}的说明`, ...(rulesMade ? { rulesMade } : {}) });
const returned = (on: string, reasonCode = 'material-incomplete') =>
  event(on, { type: 'closure.returned', reasonCode, reason: '补充' });
const closed = (on: string) => event(on, { type: 'case.closed', result: 'completed', opinion: '同意' });

describe('the life of a case as its journal tells it', () => {
  it('counts requests and returns of the year, and keeps what the first request came to', () => {
    const life = tellLife(
      [
        asked('2025-12-20'),
        returned('2025-12-28'),
        asked('2026-01-10'),
        returned('2026-01-12', 'false-rectification'),
        asked('2026-02-01', ['档案管理办法']),
        event('2026-02-03', { type: 'verification.passed' }),
        closed('2026-02-05'),
      ],
      '2026-01-01',
    );
    expect(life).toMatchObject({
      closureRequests: 2,
      closureReturns: 1,
      falseClosures: 1,
      firstDecision: { on: '2025-12-28', passed: false },
      rulesMade: ['档案管理办法'],
      statement: '2026-02-01的说明',
    });
  });

  it('keeps each closure with its look-back, and takes the plan of a relapsed case away', () => {
    const life = tellLife(
      [
        event('2025-11-01', {
          type: 'plan.submitted',
          measures: [{ text: '清理', owner: '李', dueOn: '2025-11-20', standard: '清' }],
          facts: { measureIds: ['m1'] },
        }),
        event('2025-11-10', { type: 'measure.completed', measureId: 'm1', note: '完成' }),
        closed('2025-12-01'),
        event('2026-03-01', { type: 'look-back.relapsed', findings: '反弹' }),
        closed('2026-06-01'),
        event('2026-09-01', { type: 'look-back.consolidated', findings: '巩固' }),
      ],
      '2026-01-01',
    );
    expect(life.closings).toEqual([
      { closedOn: '2025-12-01', lookedBackOn: '2026-03-01', relapsedOn: '2026-03-01' },
      { closedOn: '2026-06-01', lookedBackOn: '2026-09-01', relapsedOn: null },
    ]);
    expect(life).toMatchObject({ relapses: 1, lookedBack: true, measures: [] });
  });

  it('leaves out what was undone', () => {
    const life = tellLife(
      [
        event('2026-01-01', { type: 'case.registered' }),
        asked('2026-02-01'),
        returned('2026-02-02'),
        event('2026-02-02', { type: 'event.undone', reason: '误退', facts: { restored: { sequence: 3 } } }),
      ],
      '2026-01-01',
    );
    expect(life).toMatchObject({ closureRequests: 1, closureReturns: 0, firstDecision: null });
  });

  it('adds up people held to account by kind, those of the year only', () => {
    const recorded = (on: string, kind: string, people: number) =>
      event(on, { type: 'accountability.recorded', kind, people, documentNumber: null });
    const life = tellLife(
      [
        recorded('2025-05-01', 'criticism', 9),
        recorded('2026-05-01', 'criticism', 1),
        recorded('2026-06-01', 'admonition', 1),
        recorded('2026-07-01', 'criticism', 2),
      ],
      '2026-01-01',
    );
    expect(life.accountability).toEqual([
      { kind: 'admonition', people: 1 },
      { kind: 'criticism', people: 3 },
    ]);
  });
});
