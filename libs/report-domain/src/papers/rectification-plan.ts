import type { DocumentBlock, DocumentContent } from '@bihuan/contracts';
import type { PaperCase, PaperFacts } from './paper-facts';
import {
  caseRows,
  chapters,
  chineseDate,
  column,
  counted,
  dayOr,
  paragraph,
  plain,
  prose,
  redHead,
  stopped,
  subjectOf,
  TO_FILL_IN,
  told,
  unstopped,
} from './parts';

/** 整改方案 (6.5), upward: the lists of problems, tasks and responsibilities, the timetable, safeguards and emergency plans. */
export function composePlan(facts: PaperFacts): DocumentContent {
  const { cases } = facts;
  const body = chapters(
    { title: '总体要求和组织领导', blocks: general(facts) },
    { title: '问题清单', blocks: [problemList(cases)] },
    { title: '任务清单', blocks: taskList(cases) },
    { title: '责任清单', blocks: [responsibilityList(cases)] },
    { title: '推进安排', blocks: timetable(cases) },
    { title: '保障措施和应急预案', blocks: safeguards(cases) },
  );
  return redHead(facts, { 标题: `关于${subjectOf(cases)}的整改方案`, 签发人: '' }, body);
}

function general({ issuer, cases, on }: PaperFacts): readonly DocumentBlock[] {
  return [
    paragraph(
      plain(`截至${chineseDate(on)}，由${issuer}牵头整改的问题共`),
      counted(cases),
      plain('。坚持问题导向，逐项明确整改目标、措施、责任人和时限，确保按期整改到位。'),
    ),
    ...prose(`成立整改工作专班，由主要负责人任组长，分管负责人任副组长，统筹推进整改工作。专班组成：${TO_FILL_IN}。`),
  ];
}

/** The columns of the usual ledger (domain notes §4.1 E) that a plan can fill. */
function problemList(cases: readonly PaperCase[]): DocumentBlock {
  const columns = [
    column('序号', 6, 'center'),
    column('反馈问题', 18),
    column('具体表现', 36),
    column('整改目标', 20),
    column('配合单位', 16),
    column('整改时限', 18, 'center'),
  ];
  const rows = cases.map((one, index) => ({
    one,
    cells: [
      String(index + 1),
      unstopped(one.title),
      one.finding,
      one.goal ?? TO_FILL_IN,
      one.assistUnits.join('、'),
      dayOr(one.dueOn, '持续整改'),
    ],
  }));
  return caseRows(columns, rows);
}

function taskList(cases: readonly PaperCase[]): readonly DocumentBlock[] {
  const columns = [
    column('问题', 8, 'center'),
    column('整改措施', 42),
    column('完成标准', 26),
    column('完成时限', 24, 'center'),
  ];
  const rows = cases.flatMap((one, index) =>
    one.measures.map(({ text, standard, dueOn }) => ({
      one,
      cells: [String(index + 1), unstopped(text), unstopped(standard), chineseDate(dueOn)],
    })),
  );
  return rows.length === 0 ? prose(`整改措施、完成标准和完成时限：${TO_FILL_IN}。`) : [caseRows(columns, rows)];
}

function responsibilityList(cases: readonly PaperCase[]): DocumentBlock {
  const columns = [
    column('问题', 8, 'center'),
    column('牵头单位', 24),
    column('配合单位', 24),
    column('责任领导', 18, 'center'),
    column('责任人', 18, 'center'),
  ];
  const rows = cases.map((one, index) => ({
    one,
    cells: [
      String(index + 1),
      one.leadUnit ?? '',
      one.assistUnits.join('、'),
      '',
      [...new Set(one.measures.map(({ owner }) => owner))].join('、'),
    ],
  }));
  return caseRows(columns, rows);
}

/** Month by month what is to be done, and from there how far it is to the end. */
function timetable(cases: readonly PaperCase[]): readonly DocumentBlock[] {
  const steps = cases.flatMap((one) => one.measures.map((measure) => ({ one, measure })));
  const months = [...new Set(steps.map(({ measure }) => measure.dueOn.slice(0, 7)))].sort();
  const lines = months.map((month, index) => {
    const own = steps.filter(({ measure }) => measure.dueOn.startsWith(month));
    const what = own.map(({ measure }) => unstopped(measure.text)).join('；');
    const [year = '', number = ''] = month.split('-');
    const involved = cases.filter((one) => own.some((step) => step.one === one));
    const runs = [
      plain(`${index + 1}.${year}年${Number(number)}月底前，涉及问题`),
      counted(involved),
      plain(`：${what}。`),
    ];
    return paragraph(...runs);
  });
  const last = cases
    .map(({ dueOn }) => dueOn ?? '')
    .sort()
    .at(-1);
  const end = last ? prose(`全部问题于${chineseDate(last)}前整改到位，并按程序申请核查验收和销号。`) : [];
  return [...lines, ...end];
}

function safeguards(cases: readonly PaperCase[]): readonly DocumentBlock[] {
  const funds = cases.filter((one) => one.funds !== null && Number(one.funds) > 0);
  const emergency = cases.filter((one) => one.emergencyPlan !== null);
  return [
    ...prose('建立定期调度制度，及时研究解决整改中的困难；整改情况随时报告，不虚报、不瞒报；举一反三，健全长效机制。'),
    ...funds.flatMap((one) => told(one, `${unstopped(one.title)}：安排整改资金${one.funds}万元。`)),
    ...emergency.flatMap((one) => told(one, `${unstopped(one.title)}的应急预案：${stopped(one.emergencyPlan ?? '')}`)),
  ];
}
