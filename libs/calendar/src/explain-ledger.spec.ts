import type { DeadlineRule } from '@bihuan/contracts';
import fc from 'fast-check';
import { addDays, builtInYears, dueOf, explainDue, explainLedger, workCalendar, type LedgerReading } from './index';
import type { DeadlineLedger } from './deadline-ledger';

const calendar = workCalendar(builtInYears);
const tenWorkingDays: DeadlineRule = { kind: 'working-days', value: 10 };
const ledger = (changes: Partial<DeadlineLedger> = {}): DeadlineLedger => ({
  rule: tenWorkingDays,
  start: '2026-09-01',
  base: null,
  pauses: [],
  added: 0,
  ...changes,
});
const on = (day: string | null, changes: Partial<LedgerReading> = {}): LedgerReading => ({
  day,
  isSettled: false,
  extensions: 0,
  standsSince: null,
  ...changes,
});
const zh = (some: DeadlineLedger, reading: LedgerReading) => explainLedger(calendar, some, reading).zh;
const pause = { from: '2026-09-10', to: '2026-09-15' };

describe('the explanation of a deadline', () => {
  it.each<[string, DeadlineLedger, LedgerReading, string]>([
    [
      'nothing moved it',
      ledger(),
      on('2026-09-10'),
      '自2026-09-01起（当日不计）10个工作日，跳过周末，到期日2026-09-15；10个工作日：已用7日，剩余3日',
    ],
    [
      'it was extended once',
      ledger({ added: 5 }),
      on('2026-09-10', { extensions: 1 }),
      '自2026-09-01起（当日不计）10个工作日，批准延期5个工作日，跳过周末，计入调休上班的2026-09-20，到期日2026-09-21；15个工作日：已用7日，剩余8日',
    ],
    [
      'it was extended and stood still',
      ledger({ added: 5, pauses: [pause] }),
      on('2026-09-16', { extensions: 2 }),
      '自2026-09-01起（当日不计）10个工作日，批准延期2次，共5个工作日，中止1次（2026-09-10至2026-09-14），不计3个工作日，跳过周末，计入调休上班的2026-09-20，到期日2026-09-24；15个工作日：已用8日，剩余7日；中止3日',
    ],
    [
      'it is over',
      ledger({ pauses: [pause] }),
      on('2026-09-22'),
      '自2026-09-01起（当日不计）10个工作日，中止1次（2026-09-10至2026-09-14），不计3个工作日，跳过周末，到期日2026-09-18；10个工作日：已用10日，已逾期3日；中止3日',
    ],
    [
      'it stands still now',
      ledger(),
      on('2026-09-14', { standsSince: '2026-09-10' }),
      '自2026-09-01起（当日不计）10个工作日，跳过周末，到期日2026-09-15；自2026-09-10起中止，时限停止计算，恢复办理后相应顺延；10个工作日：已用6日，剩余4日；中止3日',
    ],
    [
      'it was over when it was stopped',
      ledger(),
      on('2026-09-18', { standsSince: '2026-09-17' }),
      '自2026-09-01起（当日不计）10个工作日，跳过周末，到期日2026-09-15；自2026-09-17起中止，中止时已过期限，不再顺延；10个工作日：已用10日，已逾期1日；中止2日',
    ],
    [
      'the work is handed in',
      ledger(),
      on('2026-09-10', { isSettled: true }),
      '自2026-09-01起（当日不计）10个工作日，跳过周末，到期日2026-09-15；10个工作日：至2026-09-10报送，已用7日，剩余3日',
    ],
    [
      'nothing is counted any more',
      ledger({ added: 1 }),
      on(null, { extensions: 1 }),
      '自2026-09-01起（当日不计）10个工作日，批准延期1个工作日，跳过周末，到期日2026-09-16',
    ],
    [
      'it is in natural days and was moved onto a holiday',
      ledger({ rule: { kind: 'days', value: 20, roll: true }, added: 10 }),
      on('2026-10-05', { extensions: 1 }),
      '自2026-09-01起（当日不计）20日，批准延期10日，2026-10-01为休息日（国庆节），顺延至其后第一个工作日，到期日2026-10-08；30个自然日：已用30日，剩余0日',
    ],
    [
      'a month ended early and the clock stood a day',
      ledger({
        rule: { kind: 'months', value: 1, roll: false },
        start: '2026-01-31',
        pauses: [{ from: '2026-02-02', to: '2026-02-03' }],
      }),
      on('2026-02-03'),
      '自2026-01-31起（当日不计）1个月，无对应日，至当月末日，中止1次（2026-02-02），不计1日，到期日2026-03-01；共28个自然日：已用2日，剩余26日；中止1日',
    ],
    [
      'it was a fixed date',
      ledger({ rule: { kind: 'fixed', date: '2026-09-11' }, added: 7 }),
      on('2026-09-11', { extensions: 1 }),
      '原指定到期日2026-09-11，批准延期7日，到期日2026-09-18；共17个自然日：已用10日，剩余7日',
    ],
    [
      'older entries tell the date alone',
      ledger({ base: '2026-09-18', added: 2 }),
      on('2026-09-15', { extensions: 2 }),
      '自2026-09-01起（当日不计）10个工作日，此前已调整至2026-09-18，批准延期2个工作日，跳过周末，计入调休上班的2026-09-20，到期日2026-09-21；15个工作日：已用10日，剩余5日',
    ],
    ['there is no due date', ledger({ rule: { kind: 'none' } }), on('2026-09-15'), '长期坚持、持续整改，不设到期日'],
    [
      'one was set later',
      ledger({ rule: { kind: 'none' }, base: '2026-09-30' }),
      on('2026-09-15', { extensions: 1 }),
      '原不设到期日，此前已调整至2026-09-30，到期日2026-09-30；共29个自然日：已用14日，剩余15日',
    ],
    [
      'a year is not published',
      ledger({ start: '2026-12-21', added: 5 }),
      on('2026-12-22', { extensions: 1 }),
      '自2026-12-21起（当日不计）10个工作日，批准延期5个工作日，跳过周末，到期日2027-01-11（2027年日历未发布，按周末推算，待复核）；15个工作日：已用1日，剩余14日',
    ],
  ])('when %s', (_when, some, reading, sentence) => {
    expect(zh(some, reading)).toBe(sentence);
  });

  it('tells no more than three pauses by their days', () => {
    const pauses = ['02', '04', '08', '10'].map((day) => ({
      from: `2026-09-${day}`,
      to: addDays(`2026-09-${day}`, 1),
    }));
    expect(zh(ledger({ pauses }), on(null))).toContain(
      '中止4次（2026-09-02、2026-09-04、2026-09-08等），不计4个工作日，',
    );
  });

  it('says the same in English', () => {
    const moved = ledger({ added: 1, pauses: [pause] });
    expect(explainLedger(calendar, moved, on('2026-09-16', { extensions: 1 })).en).toBe(
      '10 working days from 2026-09-01 (that day not counted), extended by 1 working day, ' +
        'stood still 2026-09-10 to 2026-09-14 (3 working days not counted), skipping weekends, ' +
        'counting 2026-09-20, worked in place of a holiday, due on 2026-09-20; 11 working days: 8 used, 3 left; stood still 3',
    );
    expect(explainLedger(calendar, ledger(), on('2026-09-18', { standsSince: '2026-09-17' })).en).toContain(
      'stands still since 2026-09-17, when it was over already: it does not move; 10 working days: 10 used, 1 overdue',
    );
    expect(explainLedger(calendar, ledger(), on('2026-09-10', { isSettled: true })).en).toContain(
      'handed in on 2026-09-10, 7 used, 3 left',
    );
  });

  it('names the due date that is counted, and is the explanation of the rule as long as nothing moved it', () => {
    const some = fc.record({
      rule: fc.oneof(
        fc.record({ kind: fc.constant('working-days' as const), value: fc.integer({ min: 1, max: 60 }) }),
        fc.record({ kind: fc.constant('days' as const), value: fc.integer({ min: 1, max: 90 }), roll: fc.boolean() }),
        fc.record({ kind: fc.constant('months' as const), value: fc.integer({ min: 1, max: 6 }), roll: fc.boolean() }),
        fc.constant({ kind: 'fixed' as const, date: '2026-10-09' }),
      ),
      start: fc.integer({ min: 0, max: 300 }).map((offset) => addDays('2026-01-01', offset)),
      base: fc.constant(null),
      pauses: fc.array(
        fc
          .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 30 }))
          .map(([from, length]) => ({ from: addDays('2026-01-01', from), to: addDays('2026-01-01', from + length) })),
        { maxLength: 3 },
      ),
      added: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(some, (drawn) => {
        const { due, unpublishedYears } = dueOf(calendar, drawn);
        const { zh: said, en } = explainLedger(calendar, drawn, on(drawn.start));
        expect(said).toContain(`到期日${due}`);
        expect(en.toLowerCase()).toContain(`${due}`);
        expect(said.includes('待复核')).toBe(unpublishedYears.length > 0);
        const bare = { ...drawn, pauses: [], added: 0 };
        expect(zh(bare, on(null))).toBe(explainDue(calendar, drawn.rule, drawn.start).zh);
      }),
    );
  });
});
