import { noticeMail, noticeSms } from './notice-texts';
import { cutToBytes, robotText } from './robot-text';
import { summaryPayload, type SummaryItem } from './summary-payload';

const item = (change: Partial<SummaryItem> = {}): SummaryItem => ({
  number: '2026-DC-0001',
  title: '消防通道被占用',
  isConfidential: false,
  workingDaysLeft: -3,
  isOverdue: true,
  ...change,
});
const counts = { unit: '督查室', day: '2026-03-03', fresh: 1, near: 1, overdue: 1, urged: 0 };
const notice = {
  name: '程办',
  title: { zh: '2026-DC-0007 已逾期：<消防>通道', en: '' },
  why: { zh: '您是督查专员。', en: '' },
  caseId: 'c1',
  documentId: null,
  urgent: null,
};

describe('a summary', () => {
  it('says counts and titles, the most pressing first', () => {
    const near = item({ number: '2026-DC-0002', workingDaysLeft: 1, isOverdue: false });
    expect(summaryPayload({ ...counts, items: [item(), near] })).toEqual({
      head: ['【闭环】督查室 2026-03-03 督办事项', '新交办 1 项，临期 1 项，逾期 1 项，新发督办单 0 项'],
      items: ['1. 2026-DC-0001 消防通道被占用（逾期 3 个工作日）', '2. 2026-DC-0002 消防通道被占用（剩 1 个工作日）'],
      more: 0,
    });
  });

  it('is none when there is nothing to say', () => {
    expect(summaryPayload({ ...counts, fresh: 0, near: 0, overdue: 0, items: [] })).toBeNull();
  });

  it('lists ten cases and counts the others', () => {
    const payload = summaryPayload({ ...counts, items: Array.from({ length: 14 }, () => item()) });
    expect(payload?.items).toHaveLength(10);
    expect(payload?.more).toBe(4);
  });

  it('keeps the titles of petitions to itself', () => {
    const payload = summaryPayload({ ...counts, items: [item({ title: '张三反映', isConfidential: true })] });
    expect(JSON.stringify(payload)).not.toContain('张三');
  });
});

describe('a robot’s text', () => {
  it('is cut between characters, never inside one', () => {
    const family = '👨‍👩‍👧';
    for (let bytes = 4; bytes < 60; bytes += 1) {
      const cut = cutToBytes(`督查${family}整改𠮷事项`.repeat(3), bytes);
      expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(bytes);
      expect(cut).not.toContain('\uFFFD');
      expect(['', ...`督查${family}整改𠮷事项`]).toEqual(expect.arrayContaining([[...cut].at(-2) ?? '']));
    }
    expect(cutToBytes('督查整改', 12)).toBe('督查整改');
    expect(cutToBytes('督查整改', 11)).toBe('督查…');
  });

  it('keeps the keyword even when nothing else fits', () => {
    const payload = { head: ['长'.repeat(400)], items: ['督查'], more: 0 };
    const text = robotText(payload, { keyword: '督查', bytes: 100 });
    expect(text).toMatch(/^【督查】/);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(100);
  });
});

describe('a notice to a person', () => {
  it('is a mail with its reason and a link, and no markup of people’s making', () => {
    const mail = noticeMail(notice, 'https://bihuan.example');
    expect(mail.subject).toBe('【闭环】2026-DC-0007 已逾期：<消防>通道');
    expect(mail.text).toContain('https://bihuan.example/cases/c1');
    expect(mail.text).toContain('您是督查专员。');
    expect(mail.html).toContain('&lt;消防&gt;');
  });

  it('says why it comes at night', () => {
    expect(noticeMail({ ...notice, urgent: '防汛' }, 'https://b.example').text).toContain('紧急：防汛');
    expect(noticeSms({ ...notice, urgent: '防汛' })).toMatch(/^【闭环】紧急：/);
  });

  it('is a short text message', () => {
    const sms = noticeSms({ title: { zh: '长'.repeat(300), en: '' }, urgent: null });
    expect([...sms]).toHaveLength(140);
  });
});
