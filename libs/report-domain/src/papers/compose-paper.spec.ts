import {
  documentContent,
  draftableKind,
  fieldsOfDocument,
  type DocumentContent,
  type DraftableKind,
} from '@bihuan/contracts';
import { composePaper } from './compose-paper';
import type { PaperCase } from './paper-facts';
import { aPaperCase, paperFactsOf } from './paper-facts.fixtures';
import { paperTree } from './paper-tree';

const another = (change: Partial<PaperCase> = {}) =>
  aPaperCase({
    caseId: '00000000-0000-4000-8000-000000000002',
    number: '2026-DC-0008',
    title: '物业投诉办理慢',
    ...change,
  });
const draft = (kind: DraftableKind, ...cases: readonly PaperCase[]) => composePaper(kind, paperFactsOf(...cases));

/** The whole text, a line for each piece. */
function textOf({ body }: DocumentContent): string {
  return body
    .flatMap((block) => {
      if (block.type === 'paragraph') return block.runs.map(({ text }) => text).join('');
      if (block.type === 'heading') return block.text;
      return block.type === 'table' ? block.rows.map(({ cells }) => cells.map(({ text }) => text).join('|')) : [];
    })
    .join('\n');
}
const headingsOf = ({ body }: DocumentContent) =>
  body.flatMap((block) => (block.type === 'heading' && block.level === 1 ? [block.text] : []));

describe('the documents of the trade', () => {
  it.each(draftableKind.options)('are composed of nothing but what their template has a place for: %s', (kind) => {
    const content = draft(kind, aPaperCase());
    expect(documentContent.safeParse(content).success).toBe(true);
    const known = fieldsOfDocument(kind).map(({ name }) => name);
    expect(Object.keys(content.fields).filter((name) => !known.includes(name))).toEqual([]);
    expect(content.fields['标题']).not.toBe('');
    expect(JSON.stringify(content)).not.toMatch(/null|undefined|。。|，。/);
    const standing = { issuer: '青禾区政府督查室', number: null, date: '2026-03-20' };
    expect(paperTree(kind, content, standing).blocks[0]).toMatchObject({ type: 'title' });
  });

  describe('feedback', () => {
    it('names the right to a review within thirty days, and who decides', () => {
      const content = draft('feedback-opinion', aPaperCase());
      expect(headingsOf(content)).toEqual(['一、总体情况', '二、存在的主要问题', '三、整改要求', '四、权利告知']);
      const text = textOf(content);
      expect(text).toContain('可以自收到之日起30日内，向青禾区人民政府申请复核');
      expect(text).toContain('收到复核申请后30日内作出复核决定');
      expect(text).toContain('应当回避（《政府督查工作条例》第十七条）');
      expect(text).toContain('原文依据：反馈意见第三部分第2条');
    });

    it('sorts findings by domain and numbers them throughout', () => {
      const text = textOf(draft('feedback-opinion', aPaperCase(), another({ domain: '营商环境' })));
      expect(text).toContain('（一）安全生产方面（1项）');
      expect(text).toContain('（二）营商环境方面（1项）');
      expect(text).toContain('2.物业投诉办理慢。');
    });
  });

  it('an order gives each finding its term, and says what follows', () => {
    const content = draft('rectification-order', aPaperCase(), another({ dueOn: null }));
    expect(headingsOf(content).map((text) => text.slice(2))).toEqual([
      '存在问题',
      '依据',
      '整改要求',
      '整改期限',
      '逾期后果',
      '报送方式',
    ]);
    expect(textOf(content)).toContain('自收到本通知之日起整改，2026年4月1日前完成');
    expect(textOf(content)).toContain('物业投诉办理慢：持续整改');
    expect(content.fields).toMatchObject({ 签收单位: '青禾区住房和城乡建设局', 签收人: expect.stringContaining('＿') });
  });

  it('a plan lists problems, tasks and responsibilities, and its timetable by months', () => {
    const content = draft('rectification-plan', aPaperCase({ emergencyPlan: '立即停工', funds: '12.00' }));
    expect(headingsOf(content)).toHaveLength(6);
    const text = textOf(content);
    expect(text).toContain('1.2026年3月底前，涉及问题1项：修复破损围挡。');
    expect(text).toContain('安排整改资金12.00万元');
    expect(text).toContain('应急预案：立即停工。');
    expect(content.fields).toMatchObject({ 签发人: '' });
  });

  it('an application for more time repeats what was asked, and what became of it', () => {
    const extension = {
      newDueOn: '2026-05-01',
      kind: '资金',
      reason: '资金未到位',
      workDone: '已完成招标',
      interimMeasures: '设置警示',
      askedOn: '2026-03-19',
      decision: null,
    };
    expect(draft('extension-application', aPaperCase({ extension })).fields).toMatchObject({
      原时限: '2026年4月1日',
      拟延至: '2026年5月1日',
      申请日期: '2026年3月19日',
      审批意见: '',
    });
    const decision = { granted: true, by: '杜主任', on: '2026-03-20' };
    const granted = aPaperCase({ dueOn: '2026-05-01', extension: { ...extension, decision } });
    expect(draft('extension-application', granted).fields).toMatchObject({
      原时限: '2026年4月1日',
      审批意见: '同意延期。',
      新时限: '2026年5月1日',
    });
  });

  describe('an application for closure', () => {
    it('leaves room for two verifiers while nobody has verified', () => {
      const { fields } = draft('closure-application', aPaperCase());
      expect(fields).toMatchObject({
        验收人: '1.\n2.',
        验收意见: '',
        批准销号意见: '',
        佐证材料清单: '1.修复照片\n2.验收单',
      });
      expect(fields['整改措施']).toBe('1.修复破损围挡（2026年3月18日完成）。\n2.建立巡查制度。');
    });

    it('shows a conclusion that stands, and none that a relapse overturned', () => {
      const closure = { opinion: '同意销号', by: '杜主任', on: '2026-03-19', stands: true };
      expect(draft('closure-application', aPaperCase({ closure })).fields).toMatchObject({ 批准人: '杜主任' });
      const overturned = aPaperCase({ closure: { ...closure, stands: false } });
      expect(draft('closure-application', overturned).fields).toMatchObject({ 批准人: '', 销号日期: '' });
    });
  });

  it('a bulletin names whom an approval allows to name, once, and counts the urging notices by colour', () => {
    const late = another({ workingDaysLate: 3, leadUnit: '青禾区城市管理局' });
    const elsewhere = aPaperCase({
      caseId: '00000000-0000-4000-8000-000000000003',
      closedOn: '2026-03-10',
      open: false,
    });
    const urgings = [
      { colour: 'red', caseIds: [late.caseId] },
      { colour: 'blue', caseIds: [late.caseId, elsewhere.caseId] },
    ] as const;
    const criticism = { since: '2026-01-01', named: [late, elsewhere], urgings };
    const content = composePaper('bulletin', { ...paperFactsOf(aPaperCase(), late), criticism });
    expect(textOf(content)).toContain(
      [
        '二、存在问题和滞后事项',
        '经批准，对下列2项事项的责任单位予以点名通报：',
        '1.青禾区城市管理局负责的“物业投诉办理慢”（2026-DC-0008），应于2026年4月1日办结，已逾期3个工作日。',
        '2.青禾区住房和城乡建设局负责的“部分工地围挡破损”（2026-DC-0007），应于2026年4月1日办结，已于2026年3月10日办结。',
        '2026年1月1日以来，共印发督办单3份，其中蓝色2份、红色1份。',
        '三、工作要求',
      ].join('\n'),
    );
  });

  it('a bulletin names what is late by its place in the list, and its shares add up', () => {
    const late = another({ workingDaysLate: 3, leadUnit: '青禾区城市管理局' });
    const done = aPaperCase({ open: false, stateLabel: '已销号' });
    const text = textOf(draft('bulletin', done, late, aPaperCase({ caseId: '00000000-0000-4000-8000-000000000003' })));
    expect(text).toContain('共3项，已办结1项，占33.3%；正在办理2项，占66.7%，其中逾期1项');
    expect(text).toContain('由青禾区城市管理局负责的第2件“物业投诉办理慢”');
  });

  it('a special report counts each case under one code, and its shares are 100% together', () => {
    const cases = [
      aPaperCase({ open: false }),
      another({ workingDaysLate: 2 }),
      aPaperCase({ caseId: '00000000-0000-4000-8000-000000000003' }),
    ];
    const text = textOf(draft('special-report', ...cases));
    expect(text).toContain('共3项：已完成1项，占33.4%；欠进度1项，占33.3%；达进度1项，占33.3%。');
  });

  it('a look-back sheet tells the conclusion then, and how it stands now', () => {
    const closure = { opinion: '同意销号', by: '杜主任', on: '2026-03-19', stands: false };
    const lookBack = { on: '2026-09-19', text: '围挡再次破损', held: false, by: '何验' };
    const { fields } = draft('look-back-sheet', aPaperCase({ closure, lookBack }));
    expect(fields).toMatchObject({ 现状: '围挡再次破损。', 核查结论: '反弹', 核查人: '何验' });
    expect(fields['原整改结论']).toContain('2026年3月19日销号。同意销号。');
  });

  it('a notice of assignment and a letter of referral take the words of the case', () => {
    const one = aPaperCase({
      instruction: '请于本月底前办结',
      referral: { authority: '区纪委监委', reason: '涉嫌违纪', number: '' },
    });
    expect(draft('assignment-notice', one).fields['办理要求']).toContain('请于本月底前办结。');
    const letter = draft('referral-letter', one);
    expect(letter.fields).toMatchObject({ 主送机关: '区纪委监委', 附件说明: '移送材料' });
    expect(textOf(letter)).toContain('涉嫌违纪。');
  });

  it('about one case are not composed of several', () => {
    expect(() => draft('assignment-notice', aPaperCase(), another())).toThrow('A document of one case was asked for 2');
  });

  it('lead from every count to its cases', () => {
    const { body } = draft('feedback-opinion', aPaperCase(), another());
    const runs = body.flatMap((block) => (block.type === 'paragraph' ? block.runs : []));
    const counts = runs.filter(({ text }) => /^\d+项$/.test(text));
    expect(counts.length).toBeGreaterThan(0);
    for (const { text, caseIds } of counts) expect(caseIds).toHaveLength(Number(text.replace('项', '')));
  });
});
