import type { DocumentBlock, DocumentContent } from '@bihuan/contracts';
import type { PaperCase, PaperFacts } from './paper-facts';
import { sharesOf } from '../periodic/shares';
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
      { title: '存在问题和滞后事项', blocks: late(cases) },
      { title: '工作要求', blocks: demands(cases) },
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

/** Named as the trade names them: by the unit and the place in the list. */
function late(cases: readonly PaperCase[]): readonly DocumentBlock[] {
  const named = lateOf(cases);
  if (named.length === 0) return prose('督查事项均按时限推进，没有逾期事项。');
  return [
    paragraph(plain('逾期未办结的有'), counted(named), plain('：')),
    ...named.map((one, index) =>
      paragraph(
        plain(`${index + 1}.`),
        about(
          `由${one.leadUnit ?? '有关单位'}负责的第${cases.indexOf(one) + 1}件“${unstopped(one.title)}”，应于${dayOr(one.dueOn, '')}办结，已逾期${one.workingDaysLate}个工作日。`,
          [one],
        ),
      ),
    ),
  ];
}

function demands(cases: readonly PaperCase[]): readonly DocumentBlock[] {
  const first =
    lateOf(cases).length > 0
      ? '请有关单位对照滞后事项查明原因，倒排工期，责任到人，加快办理；确需延期的，按程序书面申请。'
      : '请各单位继续按时限推进在办事项，确保按期办结。';
  return prose(
    `${first}\n对已办结事项适时开展“回头看”，防止问题反弹；对逾期事项视情发出蓝色、黄色、红色督办单，直至办结销号。`,
  );
}

function list({ cases }: PaperFacts): DocumentBlock {
  const columns = [
    column('序号', 7, 'center'),
    column('事项', 38),
    column('责任单位', 22),
    column('完成时限', 20, 'center'),
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
