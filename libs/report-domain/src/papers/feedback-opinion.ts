import type { DocumentContent } from '@bihuan/contracts';
import type { PaperCase, PaperFacts } from './paper-facts';
import {
  about,
  byDomain,
  chapters,
  chineseDate,
  counted,
  findingOf,
  groundsOf,
  paragraph,
  plain,
  redHead,
  stopped,
  subjectOf,
} from './parts';

/** 督查反馈意见 (6.2): what was found, in the words of whoever found it, what is asked, and the right to have it reviewed. */
export function composeFeedback(facts: PaperFacts): DocumentContent {
  const { cases, issuer, to } = facts;
  const body = chapters(
    { title: '总体情况', blocks: [overall(facts)] },
    { title: '存在的主要问题', blocks: byDomain(cases, problem) },
    { title: '整改要求', blocks: demands(cases) },
    { title: '权利告知', blocks: [rights(facts)] },
  );
  const own = { 发文机关标志: issuer, 标题: `关于${to.join('、')}${subjectOf(cases)}的督查反馈意见` };
  return redHead(facts, own, body);
}

function overall({ cases, issuer, to }: PaperFacts) {
  const grounds = groundsOf(cases);
  const serious = cases.filter(({ severity }) => severity !== '一般');
  return paragraph(
    plain(`根据《政府督查工作条例》和${grounds}，${issuer}对${to.join('、')}有关情况进行了督查，发现问题`),
    counted(cases),
    ...(serious.length > 0 ? [plain('，其中较重以上'), counted(serious)] : []),
    plain('。现将督查意见反馈如下。'),
  );
}

function problem(one: PaperCase, place: number) {
  const from = one.externalNumber === null ? '' : `（原文依据：${one.externalNumber}）`;
  const cause = one.cause === null || one.cause === '' ? '' : `主要原因：${stopped(one.cause)}`;
  return [paragraph(plain(`${place}.`), about(`${findingOf(one)}${from}${cause}`, [one]))];
}

function demands(cases: readonly PaperCase[]) {
  const planned = '请对照上述问题逐项制定整改方案，明确整改目标、措施、责任人和完成时限，经主要负责人签字后报送。';
  const fixed = cases.filter(({ dueOn }) => dueOn !== null);
  const days = [...new Set(fixed.map(({ dueOn }) => dueOn ?? ''))].sort();
  const due = days.map((day) =>
    paragraph(
      plain(days.length === 1 && fixed.length === cases.length ? '全部问题共' : '其中'),
      counted(fixed.filter(({ dueOn }) => dueOn === day)),
      plain(`，于${chineseDate(day)}前完成整改，并报送整改情况和佐证材料。`),
    ),
  );
  const standing = cases.filter(({ dueOn }) => dueOn === null);
  const continuing =
    standing.length > 0 ? [paragraph(counted(standing), plain('需持续整改，按要求定期报告进展。'))] : [];
  const last = '整改完成后，按程序申请核查验收和销号；不得虚报整改情况。';
  return [paragraph(plain(planned)), ...due, ...continuing, paragraph(plain(last))];
}

/** Art. 17 of the regulations: thirty days to ask, thirty days to decide; who took part stands aside. */
function rights({ government, office }: PaperFacts) {
  return paragraph(
    plain(
      `对本督查意见有异议的，可以自收到之日起30日内，向${government ?? office}申请复核；收到复核申请后30日内作出复核决定，` +
        '参与作出本督查意见的工作人员在复核中应当回避（《政府督查工作条例》第十七条）。复核期间不停止整改。',
    ),
  );
}
