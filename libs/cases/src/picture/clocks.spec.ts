import { builtInLadders, workCalendar } from '@bihuan/calendar';
import type { CaseRow } from '@bihuan/database';
import { workflowOf } from '@bihuan/workflow';
import { clocksOf, type Running } from './clocks';

const workflow = workflowOf('rectification', 1);
const issued = {
  open: true,
  state: 'rectifying',
  issuedOn: '2026-03-02',
  dueOn: '2026-03-13',
  handedInOn: null,
  suspendedOn: null,
  progressSince: null,
  progressEvery: null,
};
const clocks = (row: Partial<CaseRow>, timers: Running['timers'] = []) =>
  clocksOf({
    workflow,
    row: { ...issued, publicityUntil: null, ...row } as CaseRow,
    timers,
    today: '2026-03-04',
    timeZone: 'Asia/Shanghai',
    calendar: workCalendar([]),
    ladders: builtInLadders,
  });
const timer = (kind: string, day: string, raises: string | null = null, audience: string | null = null) => ({
  kind,
  raises,
  audience,
  dueAt: new Date(`${day}T08:30:00+08:00`),
});

describe('the clocks of a case', () => {
  it('say when it is due, how many working days are left, and its light', () => {
    expect(clocks({})).toEqual([
      {
        kind: 'deadline',
        label: { zh: '整改时限', en: 'Deadline' },
        dueOn: '2026-03-13',
        workingDaysLeft: 7,
        light: 'normal',
        note: null,
      },
    ]);
  });

  it('count down no longer once the unit has handed in, and say why', () => {
    const [clock] = clocks({ state: 'verifying', handedInOn: '2026-03-03' });
    expect(clock).toMatchObject({ workingDaysLeft: null, note: { zh: '2026-03-03 已申请销号，不再倒计时' } });
  });

  it('are the next reminder only, and everything that the system will do, the nearest first', () => {
    const timers = [
      timer('before-3wd', '2026-03-10'),
      timer('before-1wd', '2026-03-12'),
      timer('look-back', '2026-09-01', 'look-back.started'),
    ];
    expect(clocks({}, timers).map(({ kind, label, dueOn }) => [kind, label.zh, dueOn])).toEqual([
      ['reminder', '下次提醒', '2026-03-10'],
      ['deadline', '整改时限', '2026-03-13'],
      ['look-back', '启动回头看', '2026-09-01'],
    ]);
  });

  it.each([
    ['to:handler,unit-leader;copy:office', '送：承办人、联络员、科室（分管）负责人；抄送：督查专员'],
    ['handlers', '送：承办人、联络员'],
    ['roles:office-lead', '送：督查机构负责人'],
  ])('say whom the next reminder will reach: %s', (audience, zh) => {
    const [reminder] = clocks({}, [timer('before-3wd', '2026-03-10', null, audience)]);
    expect(reminder?.note?.zh).toBe(zh);
  });

  it('tell what falls due on a day of its own, each by its name', () => {
    const timers = [
      timer('suspension-review', '2026-03-20'),
      timer('request-due:00000000-0000-4000-8000-000000000001', '2026-03-06'),
      timer('before-3wd', '2026-03-10'),
    ];
    expect(clocks({}, timers).map(({ label, dueOn }) => [label.zh, dueOn])).toEqual([
      ['申请决定期限', '2026-03-06'],
      ['下次提醒', '2026-03-10'],
      ['整改时限', '2026-03-13'],
      ['中止复核', '2026-03-20'],
    ]);
  });

  it('stand still while the case is suspended, and say since when', () => {
    const [clock] = clocks({ state: 'suspended', suspendedOn: '2026-03-03' });
    expect(clock).toMatchObject({
      workingDaysLeft: null,
      light: 'suspended',
      note: { zh: '2026-03-03 起中止，时限停止计算' },
    });
  });

  it('tell the end of publicity until it has come', () => {
    const kinds = (publicityUntil: string) => clocks({ publicityUntil }).map(({ kind }) => kind);
    expect(kinds('2026-03-04')).toContain('publicity');
    expect(kinds('2026-03-03')).not.toContain('publicity');
  });

  it('do not run for a case that is not issued, has no due date or is closed', () => {
    expect(clocks({ issuedOn: null, dueOn: null })).toEqual([]);
    expect(clocks({ dueOn: null })).toEqual([]);
    expect(clocks({ open: false, publicityUntil: '2026-03-05' })).toEqual([]);
  });
});
