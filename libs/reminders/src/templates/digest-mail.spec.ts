import { digestMail } from './digest-mail';

const caseId = '3f0e6c1e-7f0a-4a53-9d5f-0a4a6f3b7c11';
const item = {
  title: { zh: '2026-DC-0007 已逾期：<通道> & “标识”', en: 'overdue' },
  urgent: null,
  why: { zh: '您是该事项的承办人。', en: 'you handle it' },
  caseId,
  documentId: null,
  dueOn: '2026-03-02',
  open: true,
};
const digest = { name: '程办', day: '2026-03-03', items: [item], publicUrl: 'https://bihuan.example' };

describe('the daily mail', () => {
  it('counts, and tells what is overdue', () => {
    const { subject, text } = digestMail({ ...digest, items: [item, { ...item, dueOn: '2026-03-03' }] });
    expect(subject).toBe('【闭环】2026-03-03 事项提醒：2 条未读，涉及逾期 1 条');
    expect(text).toContain('程办，您好！您有 2 条未读通知');
    expect(text).toContain('期限 2026-03-02（已逾期）');
    expect(text).toContain('期限 2026-03-03\n');
    expect(text).toContain(`https://bihuan.example/cases/${caseId}`);
  });

  it('says what is urgent, and why', () => {
    const { subject, text, html } = digestMail({ ...digest, items: [{ ...item, urgent: '汛期 <排险>' }, item] });
    expect(subject).toBe('【闭环】2026-03-03 事项提醒：2 条未读，紧急 1 条，涉及逾期 2 条');
    expect(text).toContain('   紧急：汛期 <排险>\n');
    expect(html).toContain('<strong>紧急：汛期 &lt;排险&gt;</strong>');
    expect(text.split('紧急：')).toHaveLength(2);
  });

  it('does not call a finished case overdue', () => {
    const { subject, text } = digestMail({ ...digest, items: [{ ...item, open: false }] });
    expect(`${subject}${text}`).not.toContain('（已逾期）');
    expect(subject).not.toContain('涉及逾期');
  });

  it('keeps markup in titles from becoming markup of the mail', () => {
    expect(digestMail(digest).html).toContain('&lt;通道&gt; &amp; “标识”');
  });

  it('leads to the document where it tells of one, and names no due date', () => {
    const of = { ...item, caseId: null, documentId: caseId, dueOn: null, open: false };
    const { text, html } = digestMail({ ...digest, items: [of] });
    expect(text).toContain(`https://bihuan.example/documents/${caseId}`);
    expect(html).toContain(`<a href="https://bihuan.example/documents/${caseId}">`);
    expect(text).not.toContain('期限');
  });

  it('lists a hundred and counts the rest', () => {
    const { text, html } = digestMail({ ...digest, items: Array.from({ length: 130 }, () => item) });
    expect(text.split(`/cases/${caseId}`)).toHaveLength(101);
    expect(text).toContain('其余 30 条请登录查看：https://bihuan.example/');
    expect(html).toContain('其余 30 条');
  });
});
