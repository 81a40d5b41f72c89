import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { readReport, type ParsedReport, type ReportItem } from './index';

// Real published reports are not part of the repository; where the folder lies beside it, they are read too.
const folder = resolve(__dirname, '../../../../shared/reports');
const describeWhereKept = existsSync(folder) ? describe : describe.skip;

function read(prefix: string): { report: ParsedReport; source: string } {
  const file = readdirSync(folder).find((name) => name.startsWith(prefix)) ?? '';
  const source = readFileSync(resolve(folder, file), 'utf8');
  const reading = readReport(source);
  if (!reading.accepted) throw new Error(reading.refusal.message.en);
  return { report: reading.report, source };
}

const leads = (items: readonly ReportItem[]): string[] => items.map((item) => item.text);
const endings = (items: readonly ReportItem[]): string[] => items.map((item) => (item.detail || item.text).slice(-12));
const figures = (report: ParsedReport): unknown[] =>
  report.figures.map(({ subject, found, done, rate }) => [subject, found, done, rate]);

const FRONT_PAGES = [
  ['000', '淄博高新区2020年度法治政府建设工作报告', '淄博高新区', 2020],
  ['001', '周村区2019年度法治政府建设情况报告', '周村区', 2019],
  ['002', '渭南高新区管委会关于2020年度法治政府建设工作的报告', '渭南高新区', 2020],
  ['003', '淄博市2021年度法治政府建设工作的报告', '淄博市', 2021],
  ['004', '威海市文登区人民政府关于2023年法治政府建设情况的报告', '威海市文登区', 2023],
] as const;

const PROBLEMS: readonly (readonly [string, readonly string[]])[] = [
  [
    '000',
    [
      '行政执法监督力量薄弱，缺乏专门机构和人员，法治督察工作未有效开展，监督作用发挥不够；',
      '举办专题培训讲座少，领导干部和其他机关工作人员运用法治思维和法治方式想问题、办事情方面做得不够好，依法行政理念有待于进一步强化。',
    ],
  ],
  [
    '001',
    [
      '对法治政府建设重视程度有待进一步加强。',
      '法治化营商环境有待进一步优化。',
      '行政执法规范化建设有待进一步提升。',
      '国家工作人员法治意识有待进一步增强。',
    ],
  ],
  [
    '002',
    [
      '由于高新区管委会作为市政府派出机构,实行党政经一体化工作方式,各部门人员大多实行一人多岗,法治工作力量普遍较薄弱,机构组建和人员还不到位,法制审查等依法决策机制贯彻落实还有待加强。',
      '规范性文件报送备案审查的主动性不高,科学民主决策、规范性文件的制定和管理方面,需要进一步细化管理制度并加强指导和监督。',
      '法治政府宣传教育力度还不够大,方式过于单一,执法人员法治意识能力水平有待进一步提高。',
    ],
  ],
  ['003', ['法治思维有待加强。', '依法行政有待规范。', '普法宣传效果有待提升。']],
  ['004', ['法治化营商环境有待进一步优化。', '法治宣传方式有待创新。']],
];

const UNDERTAKINGS: readonly (readonly [string, readonly string[]])[] = [
  [
    '000',
    [
      '进一步加强组织领导。',
      '完善重大行政决策程序。',
      '增强行政执法监督力度。',
      '健全行政机关出庭应诉制度。',
      '加强依法行政宣传培训力度。',
    ],
  ],
  [
    '001',
    [
      '加大法治政府建设推进力度。',
      '加快推进政府职能转变。',
      '强化行政执法规范化建设。',
      '提高国家机关工作人员法律素养。',
    ],
  ],
  ['002', ['全面完善重大行政决策机制。', '继续加强法治队伍建设。', '持续规范行政执法行为。', '强化法治宣传教育工作。']],
  ['003', ['抓好习近平法治思想学习宣传。', '进一步明晰目标任务。', '强力推动工作落实。']],
  ['004', ['加大法治政府建设力度。', '持续打造法治化营商环境。', '深入推进公共法律服务体系建设。']],
];

const ENDINGS = [
  ['000', '理念有待于进一步强化。', '高依法行政能力。'],
  ['001', '影响社会稳定。', '依法行政能力。'],
  ['002', '有待进一步提高。', '良好的法律环境。'],
  ['003', '需进一步增强。', '任务落地见效。'],
  ['004', '实效性有待提升。', '坚强法治保障。'],
] as const;

/** Ways in which one text reaches the office: saved elsewhere, pasted into a field, printed at a fixed width. */
const FORMS: readonly (readonly [string, (text: string) => string])[] = [
  ['with line ends of another system', (text) => text.replaceAll('\n', '\r\n')],
  ['on one line', (text) => text.replace(/\s*\n\s*/gu, ' ')],
  ['on one line without blanks between paragraphs', (text) => text.replace(/\s*\n\s*/gu, '')],
  ['broken at 28 characters', (text) => text.replace(/[^\n]{28}(?=[^\n])/gu, '$&\n')],
  ['with a blank behind every character', (text) => text.replace(/[^\n]/gu, '$& ')],
];

describeWhereKept('real reports', () => {
  it.each(FORMS)('say the same %s', (_, form) => {
    for (const [prefix] of FRONT_PAGES) {
      const { report, source } = read(prefix);
      const reading = readReport(form(source));
      if (!reading.accepted) throw new Error(reading.refusal.message.en);
      const words = (items: readonly ReportItem[]): string[] =>
        items.map(({ text, detail }) => `${text}|${detail}`.replace(/\s/gu, ''));
      expect(words(reading.report.problems)).toEqual(words(report.problems));
      expect(words(reading.report.undertakings)).toEqual(words(report.undertakings));
    }
  });

  it.each(FRONT_PAGES)('reads title, region and year of report %s', (prefix, title, region, year) => {
    expect(read(prefix).report).toMatchObject({ title, region, year });
  });

  it.each(PROBLEMS)('finds every problem of report %s and nothing else', (prefix, expected) => {
    expect(leads(read(prefix).report.problems)).toEqual(expected);
  });

  it.each(UNDERTAKINGS)('finds every undertaking of report %s and nothing else', (prefix, expected) => {
    expect(leads(read(prefix).report.undertakings)).toEqual(expected);
  });

  it.each(ENDINGS)('ends the last problem and the last undertaking of report %s where they end', (...row) => {
    const [prefix, problem, undertaking] = row;
    const { report } = read(prefix);
    expect(endings(report.problems).at(-1)).toMatch(new RegExp(`${problem}$`, 'u'));
    expect(endings(report.undertakings).at(-1)).toMatch(new RegExp(`${undertaking}$`, 'u'));
  });

  it('joins sentences that a page break tore apart', () => {
    const { report } = read('001');
    expect(report.problems[1]?.detail).toContain('有针对性、实用性强的“法治体检”');
    expect(report.undertakings[0]?.detail).toContain('勇于担当，大胆创新');
    expect([...report.problems, ...report.undertakings].some((item) => item.detail.includes('\n'))).toBe(false);
  });

  it('finds the completion figures, a rate as stated and one figure per batch', () => {
    expect(figures(read('000').report)).toEqual([
      ['投诉举报', 4194, 3664, 87.4],
      ['突出问题', 50, 37, null],
      ['重大行政决策事项', 2, 2, null],
      ['高新区行政诉讼案件', 16, 16, null],
    ]);
    expect(figures(read('001').report)).toEqual([]);
    expect(figures(read('002').report)).toEqual([['投诉', 390, 385, null]]);
    expect(figures(read('003').report)).toEqual([['交办件', 2113, 2113, 100]]);
    expect(figures(read('004').report)).toEqual([
      ['行政许可', 26918, 26894, null],
      ['第一批重复信访事项', 151, 151, null],
      ['第二批重复信访事项', 46, 46, null],
      ['第三批重复信访事项', 22, 22, null],
      ['行政复议申请', 82, 69, null],
      ['区政府为被告的行政诉讼案件', 9, 8, null],
      ['隐患', 166, 146, null],
      ['问题隐患', 59, 54, null],
    ]);
  });

  it('outlines a report in the order of its sections', () => {
    const top = read('004').report.outline.filter((heading) => heading.level === 1);
    expect(top.map((heading) => heading.text.slice(0, 2))).toEqual(['一、', '二、', '三、', '四、']);
  });
});
