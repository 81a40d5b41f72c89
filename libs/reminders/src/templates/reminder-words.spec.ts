import { builtInLadders, builtInYears, reminderPlan, workCalendar } from '@bihuan/calendar';
import { reminderTitle, reminderWhy, seatOfRole, stepOf } from './reminder-words';

const calendar = workCalendar(builtInYears);
const reminded = { number: '2026-DC-0007', title: '消防通道被占用', dueOn: '2026-03-30' };
const on = (date: string) => ({ date, calendar });

describe('the words of a reminder', () => {
  it.each([
    ['before-3wd', '2026-03-25', '2026-DC-0007 还有 3 个工作日到期（2026-03-30）：消防通道被占用'],
    ['before-1wd', '2026-03-27', '2026-DC-0007 还有 1 个工作日到期（2026-03-30）：消防通道被占用'],
    ['before-20d', '2026-03-10', '2026-DC-0007 还有 20 天到期（2026-03-30）：消防通道被占用'],
    ['overdue-0', '2026-03-31', '2026-DC-0007 已逾期 1 个工作日（应于 2026-03-30 办结）：消防通道被占用'],
    ['overdue-weekly-2', '2026-04-14', '2026-DC-0007 已逾期 10 个工作日（应于 2026-03-30 办结）：消防通道被占用'],
  ])('of %s on %s', (kind, date, zh) => {
    expect(reminderTitle(kind, reminded, on(date)).zh).toBe(zh);
  });

  it('say what is true on the day, when a reminder comes late', () => {
    expect(reminderTitle('before-3wd', reminded, on('2026-03-30')).zh).toContain('今天是期限内最后一个工作日');
    expect(reminderTitle('before-3wd', reminded, on('2026-04-01')).en).toContain('2 working days overdue');
  });

  it('count one in the singular', () => {
    expect(reminderTitle('before-1wd', reminded, on('2026-03-27')).en).toBe(
      '2026-DC-0007 1 working day left (due 2026-03-30): 消防通道被占用',
    );
  });

  it('do without a due date', () => {
    expect(reminderTitle('review', { ...reminded, dueOn: null }, on('2026-03-30')).zh).toBe(
      '2026-DC-0007 办理提醒：消防通道被占用',
    );
  });

  it('name the step and the role of the reader', () => {
    expect(reminderWhy('overdue-every-5wd-2', seatOfRole('office-clerk')).zh).toBe(
      '逾期后每 5 个工作日一次的提醒（第 2 次）；您是该事项的督查专员。',
    );
  });

  it('know every step of every ladder', () => {
    const rules = { calendar, ladders: builtInLadders };
    const dues = ['2026-03-05', '2026-03-16', '2026-04-20', '2026-09-01'];
    const kinds = dues.flatMap((due) =>
      reminderPlan({ start: '2026-03-02', due }, rules, '2026-12-01').map(({ kind }) => kind),
    );
    const others = ['overdue-every-3wd-2', 'overdue-every-30d-1'];
    expect(new Set(kinds).size).toBeGreaterThan(15);
    for (const kind of [...kinds, ...others]) expect(stepOf(kind).zh).not.toContain('办理期限提醒');
  });
});
