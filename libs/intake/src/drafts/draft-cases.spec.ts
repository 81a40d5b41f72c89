import { draftsBody } from '@bihuan/contracts';
import type { ParsedReport, ReportItem } from '@bihuan/report-parser';
import { draftCases } from './draft-cases';

const item = (text: string, detail = '', start = 10): ReportItem => ({
  text,
  detail,
  start,
  end: start + 20,
  confidence: 0.9,
  reason: { zh: '有编号', en: 'it is numbered' },
  isSettled: false,
});
const report = (changes: Partial<ParsedReport>): ParsedReport => ({
  kind: 'annual',
  title: '青禾区2025年度法治政府建设情况报告',
  region: '青禾区',
  year: 2025,
  outline: [],
  problems: [],
  undertakings: [],
  figures: [],
  indicators: [],
  ...changes,
});

describe('the drafts made of a report', () => {
  it('follow the report, problems first, each with its place in the source', () => {
    const drafts = draftCases(
      report({
        problems: [item('一是审查能力薄弱。', '审查人员多为兼职。', 40)],
        undertakings: [item('加强审查队伍；', '', 90)],
      }),
      '2026-02-10',
    );
    expect(drafts).toMatchObject([
      {
        kind: 'problem',
        workflow: 'rectification',
        keep: true,
        title: '一是审查能力薄弱',
        finding: '一是审查能力薄弱。审查人员多为兼职。',
        start: 40,
        end: 60,
        severity: 'ordinary',
        confidence: 0.9,
        reason: { zh: '有编号', en: 'it is numbered' },
        leadUnitId: null,
        deadlineRule: { kind: 'months', value: 6, roll: true },
      },
      {
        kind: 'undertaking',
        workflow: 'undertaking',
        title: '加强审查队伍',
        deadlineRule: { kind: 'fixed', date: '2026-12-31' },
      },
    ]);
    expect(draftsBody.parse({ drafts })).toEqual({ drafts });
  });

  it('never propose a deadline that has passed', () => {
    const dateOf = (year: number | null, today: string) =>
      draftCases(report({ year, undertakings: [item('做好工作。')] }), today)[0]?.deadlineRule;
    expect(dateOf(2020, '2026-02-10')).toEqual({ kind: 'fixed', date: '2026-12-31' });
    expect(dateOf(null, '2026-02-10')).toEqual({ kind: 'fixed', date: '2026-12-31' });
    expect(dateOf(2025, '2026-12-31')).toEqual({ kind: 'fixed', date: '2027-12-31' });
  });

  it('cut an overlong lead sentence and keep all of it as the finding', () => {
    const [draft] = draftCases(report({ problems: [item(`${'长'.repeat(250)}。`)] }), '2026-02-10');
    expect(draft?.title).toHaveLength(200);
    expect(draft?.title.endsWith('…')).toBe(true);
    expect(draft?.finding).toHaveLength(251);
  });

  it('do not keep, unless somebody says so, what the report itself calls put right', () => {
    const settled = { ...item('关于审查能力薄弱的问题。', '已增配人员。'), isSettled: true };
    expect(draftCases(report({ problems: [settled, item('普法不够。')] }), '2026-02-10')).toMatchObject([
      { keep: false },
      { keep: true },
    ]);
  });

  it('part a heading without a full stop from its elaboration', () => {
    const [draft] = draftCases(report({ problems: [item('审查能力薄弱', '人员多为兼职。')] }), '2026-02-10');
    expect(draft?.finding).toBe('审查能力薄弱\n人员多为兼职。');
  });
});
