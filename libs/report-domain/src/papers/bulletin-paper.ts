import type { DocumentBlock, DocumentContent, TextRun } from '@bihuan/contracts';
import type { PaperCase, PaperFacts } from './paper-facts';
import { sharesOf } from '../wording/shares';
import {
  about,
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
  subjectOf,
  unstopped,
} from './parts';

/** 督查通报 (6.9): shares that add up, what is late by name and place in the list, what is asked, and the list itself. */
export function composeBulletinPaper(facts: PaperFacts): DocumentContent {
  const { cases, issuer, to } = facts;
  const subject = subjectOf(cases);
  const body = [
    paragraph(plain(`${issuer}对${subject}办理情况开展了督查，现通报如下。`)),
    ...chapters(
      { title: '总体情况', blocks: [overall(facts)] },
      { title: '存在问题和滞后事项', blocks: [...named(facts), ...late(facts), ...urged(facts)] },
      { title: '工作要求', blocks: demands(facts) },
    ),
    { type: 'annex', label: '附件', title: '督查事项完成情况表', landscape: false } as const,
    list(facts),
  ];
  const own = {
    发文机关标志: '督查通报',
    期号: '',
    编发机关: issuer,
    标题: `关于${subject}办理情况的通报`,
    主送机关: '',
    附件说明: '督查事项完成情况表',
    签发人: '',
    发送: to.join('，'),
  };
  return redHead(facts, own, body);
}

function overall({ cases, on }: PaperFacts): DocumentBlock {
  const done = cases.filter(({ open }) => !open);
  const open = cases.filter((one) => one.open);
  const { share, rest } = sharesOf(done.length, cases.length);
  return paragraph(
    plain(`截至${chineseDate(on)}，督查事项共`),
    counted(cases),
    plain('，已办结'),
    counted(done),
    plain(`，占${share}；正在办理`),
    counted(open),
    plain(`，占${rest}，其中逾期`),
    counted(lateOf(cases)),
    plain('。详见附件。'),
  );
}

const lateOf = (cases: readonly PaperCase[]) => cases.filter((one) => one.open && one.workingDaysLate > 0);

/** Those whom a recorded approval allows to be named (Regulations on Government Supervision Art. 21). */
function named({ criticism }: PaperFacts): readonly DocumentBlock[] {
  const cases = criticism?.named ?? [];
  if (cases.length === 0) return [];
  return [
    paragraph(plain('经批准，对下列'), counted(cases), plain('事项的责任单位予以点名通报：')),
    ...points(cases, (one) => `${one.leadUnit ?? '有关单位'}负责的“${unstopped(one.title)}”（${one.number}）`),
  ];
}

/** What else is late, named as the trade names it: by the unit and the place in the list. */
function late({ cases, criticism }: PaperFacts): readonly DocumentBlock[] {
  const already = criticism?.named.map(({ caseId }) => caseId) ?? [];
  const others = lateOf(cases).filter(({ caseId }) => !already.includes(caseId));
  if (others.length > 0)
    return [
      paragraph(plain(already.length > 0 ? '此外，逾期未办结的还有' : '逾期未办结的有'), counted(others), plain('：')),
      ...points(
        others,
        (one) => `由${one.leadUnit ?? '有关单位'}负责的第${cases.indexOf(one) + 1}件“${unstopped(one.title)}”`,
      ),
    ];
  return already.length > 0 ? [] : prose('督查事项均按时限推进，没有逾期事项。');
}

function points(cases: readonly PaperCase[], nameOf: (one: PaperCase) => string): readonly DocumentBlock[] {
  return cases.map((one, index) =>
    paragraph(plain(`${index + 1}.`), about(`${nameOf(one)}，${standingOf(one)}。`, [one])),
  );
}

function standingOf({ dueOn, closedOn, open, stateLabel, workingDaysLate }: PaperCase): string {
  const due = dueOn === null ? '' : `应于${chineseDate(dueOn)}办结，`;
  if (open) return workingDaysLate > 0 ? `${due}已逾期${workingDaysLate}个工作日` : `${due}现为“${stateLabel}”`;
  return closedOn === null ? `${due}现为“${stateLabel}”` : `${due}已于${chineseDate(closedOn)}办结`;
}

const colours = { blue: '蓝色', yellow: '黄色', red: '红色' } as const;
const byColour = ['blue', 'yellow', 'red'] as const;

/** The urging notices that went out since the last bulletin, by colour. */
function urged({ criticism }: PaperFacts): readonly DocumentBlock[] {
  const { since, urgings } = criticism ?? { since: '', urgings: [] };
  const told = byColour.flatMap((colour) => urgings.filter((one) => one.colour === colour));
  const all = told.flatMap(({ caseIds }) => caseIds);
  if (all.length === 0) return [];
  const notices = (caseIds: readonly string[]): TextRun => ({
    text: `${caseIds.length}份`,
    caseIds: [...new Set(caseIds)],
  });
  const parts = told.flatMap(({ colour, caseIds }, index) => [
    plain(`${index === 0 ? '，其中' : '、'}${colours[colour]}`),
    notices(caseIds),
  ]);
  return [paragraph(plain(`${chineseDate(since)}以来，共印发督办单`), notices(all), ...parts, plain('。'))];
}

function demands({ cases, criticism }: PaperFacts): readonly DocumentBlock[] {
  const first =
    lateOf(cases).length + (criticism?.named.length ?? 0) > 0
      ? '请有关单位对照滞后事项查明原因，倒排工期，责任到人，加快办理；确需延期的，按程序书面申请。'
      : '请各单位继续按时限推进在办事项，确保按期办结。';
  return prose(
    `${first}\n对已办结事项适时开展“回头看”，防止问题反弹；对逾期事项视情发出蓝色、黄色、红色督办单，直至办结销号。`,
  );
}

function list({ cases }: PaperFacts): DocumentBlock {
  const columns = [
    column('序号', 7, 'center'),
    column('事项', 33),
    column('责任单位', 22),
    column('完成时限', 25, 'center'),
    column('办理情况', 20, 'center'),
  ];
  const rows = cases.map((one, index) => ({
    one,
    cells: [
      String(index + 1),
      unstopped(one.title),
      one.leadUnit ?? '',
      dayOr(one.dueOn, '持续整改'),
      one.open && one.workingDaysLate > 0 ? `${one.stateLabel}，逾期` : one.stateLabel,
    ],
  }));
  return caseRows(columns, rows);
}
