import type { DocumentBlock, DocumentTree, TableColumn, TextRun } from '@bihuan/contracts';
import { chineseDate } from '../chinese-numbers';
import { composeSections } from '../compose-sections';
import type { Section } from '../section';
import { about, paragraph, plain, unstopped } from '../sentence';
import { LONGEST_LIST } from './case-table';
import type { BulletinFacts, PeriodicCase, UnitStanding } from './periodic-facts';
import { proseParagraphs } from './prose';
import { sharesOf } from '../wording/shares';

/** The sections and the layout that bulletins are composed with. */
export const BULLETIN_VERSION = 'bulletin@1';

/** What is not counted but decided: words of the office, whom the bulletin does not name, and its number once issued. */
export type BulletinWords = {
  readonly remarks: string;
  readonly leftOut: readonly string[];
  readonly issue: { readonly number: number; readonly on: string } | null;
};
type Told = BulletinFacts & BulletinWords;

const sections: readonly Section<Told>[] = [
  { id: 'overall', title: '总体情况', compose: overall },
  { id: 'late', title: '滞后事项', compose: lateCases },
  { id: 'demands', title: '工作要求', compose: demands },
];

/** Composes the bulletin of a month. The same facts and words give the same tree to the byte. */
export function composeBulletin(facts: BulletinFacts, words: BulletinWords): DocumentTree {
  const { officeName: issuer, from, to } = facts;
  const month = `${Number(from.slice(0, 4))}年${Number(from.slice(5, 7))}月`;
  const subject = `关于${month}督办事项办理情况的通报`;
  const told = { ...facts, ...words };
  const date = words.issue?.on ?? to;
  return {
    title: subject,
    addressee: null,
    issuer,
    date,
    documentNumber: words.issue ? `第${words.issue.number}期` : null,
    signatory: null,
    blocks: [
      { type: 'title', text: subject },
      paragraph(plain(`${issuer}对${month}督办事项的办理情况进行了调度，现通报如下。`)),
      ...composeSections(sections, told),
      { type: 'signature', issuer, date },
      ...standingTable(facts),
    ],
  };
}

const ids = (units: readonly UnitStanding[], pick: (unit: UnitStanding) => readonly string[]) =>
  units.flatMap(pick).map((caseId) => ({ caseId }));
const cited = (caseIds: readonly string[]): TextRun =>
  about(
    `${caseIds.length}项`,
    caseIds.map((caseId) => ({ caseId })),
  );

function overall({ to, units, registered, done, excluded }: Told): readonly DocumentBlock[] {
  const finished = ids(units, (unit) => unit.done);
  const open = ids(units, (unit) => unit.open);
  const overdue = ids(units, (unit) => unit.overdue);
  const all = [...finished, ...open];
  if (all.length === 0) return [paragraph(plain(`截至${chineseDate(to)}，没有在办和今年办结的督办事项。`))];
  const { share, rest } = sharesOf(finished.length, all.length);
  const notCounted = excluded.length > 0 ? [plain('（不含并案、移送、终止的'), cited(excluded), plain('）')] : [];
  return [
    paragraph(
      plain(`截至${chineseDate(to)}，在办和今年办结的督办事项共`),
      about(`${all.length}项`, all),
      ...notCounted,
      plain('，已办结'),
      about(`${finished.length}项`, finished),
      plain(`，占${share}；正在办理`),
      about(`${open.length}项`, open),
      plain(`，占${rest}，其中逾期`),
      about(`${overdue.length}项`, overdue),
      plain('。本月新增'),
      cited(registered),
      plain('，办结'),
      cited(done),
      plain('。详见附件。'),
    ),
  ];
}

function lateCases({ late, leftOut, lateAfter }: Told): readonly DocumentBlock[] {
  const named = late.filter(({ caseId }) => !leftOut.includes(caseId));
  if (named.length === 0) return [];
  const shown = named.slice(0, LONGEST_LIST);
  const rest = named.slice(LONGEST_LIST);
  return [
    paragraph(plain(`逾期${lateAfter}个工作日以上仍未办结的有`), about(`${named.length}项`, named), plain('：')),
    ...shown.map((one, index) => paragraph(plain(`${index + 1}.`), about(lateSentence(one), [one]))),
    ...(rest.length > 0 ? [paragraph(plain('另有'), about(`${rest.length}项`, rest), plain('，详见台账。'))] : []),
  ];
}

function lateSentence({ leadUnit, number, title, dueOn, workingDaysLate }: PeriodicCase): string {
  const due = dueOn === null ? '' : `应于${chineseDate(dueOn)}办结，`;
  return `${leadUnit}牵头的“${unstopped(title)}”（${number}），${due}已逾期${workingDaysLate}个工作日。`;
}

/** Words of every bulletin, and then those of the office. */
function demands({ remarks, late }: Told): readonly DocumentBlock[] {
  const usual =
    late.length > 0
      ? '请有关单位对照滞后事项查明原因，倒排工期，加快办理；确需延期的，在时限届满前按程序提出申请。'
      : '请各单位继续按时限推进在办事项，确需延期的，在时限届满前按程序提出申请。';
  return [
    paragraph(plain(usual)),
    paragraph(plain('对已办结事项适时“回头看”，防止问题反弹；对逾期事项按规定催办、督办，直至办结销号。')),
    ...proseParagraphs(remarks),
  ];
}

const columns: readonly TableColumn[] = [
  { header: '责任单位', width: 34, align: 'left' },
  { header: '事项数', width: 13, align: 'center' },
  { header: '已办结', width: 13, align: 'center' },
  { header: '办结率', width: 14, align: 'center' },
  { header: '正在办理', width: 13, align: 'center' },
  { header: '其中逾期', width: 13, align: 'center' },
];

/** How every unit stands, in the order of names: a bulletin is no ranking. */
function standingTable({ units, to }: BulletinFacts): readonly DocumentBlock[] {
  if (units.length === 0) return [];
  const rows = units.map(({ unit, done, open, overdue }) => {
    const whole = done.length + open.length;
    const cell = (caseIds: readonly string[]) => ({ text: String(caseIds.length), caseIds });
    return {
      cells: [
        { text: unit },
        cell([...done, ...open]),
        cell(done),
        { text: sharesOf(done.length, whole).share },
        cell(open),
        cell(overdue),
      ],
    };
  });
  return [
    { type: 'heading', level: 1, text: `附件：督办事项完成情况表（截至${chineseDate(to)}）` },
    { type: 'table', columns, rows },
  ];
}
