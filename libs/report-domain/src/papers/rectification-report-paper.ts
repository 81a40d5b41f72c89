import type { DocumentBlock, DocumentContent } from '@bihuan/contracts';
import { chineseNumber } from '../chinese-numbers';
import { sharesOf } from '../wording/shares';
import type { PaperCase, PaperFacts } from './paper-facts';
import {
  about,
  chapters,
  chineseDate,
  counted,
  heading,
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

/** 整改情况报告 (6.7), upward: how far all has come, finding by finding, what was learnt, what is left, and the papers. */
export function composeRectificationPaper(facts: PaperFacts): DocumentContent {
  const { cases } = facts;
  const body = chapters(
    { title: '总体进展', blocks: [overall(facts)] },
    { title: '逐项整改情况', blocks: cases.flatMap(item) },
    {
      title: '举一反三、建章立制情况',
      blocks: prose(`围绕问题成因举一反三，建立健全长效机制，新建、修订制度情况：${TO_FILL_IN}。`),
    },
    { title: '未完成原因和下步计划', blocks: unfinished(cases) },
  );
  const own = { 标题: `关于${subjectOf(cases)}整改情况的报告`, 签发人: '', ...annexOf(cases) };
  return redHead(facts, own, body);
}

function overall({ cases, on }: PaperFacts): DocumentBlock {
  const done = cases.filter(({ open }) => !open);
  const asked = cases.filter((one) => one.open && one.closureAsked !== null);
  return paragraph(
    plain(`截至${chineseDate(on)}，反馈的`),
    counted(cases),
    plain('问题，已整改销号'),
    counted(done),
    plain('，正在整改'),
    counted(cases.filter(({ open }) => open)),
    ...(asked.length > 0 ? [plain('（其中已申请销号'), counted(asked), plain('）')] : []),
    plain(`，完成率${sharesOf(done.length, cases.length).share}。`),
  );
}

function item(one: PaperCase, index: number): readonly DocumentBlock[] {
  const ended = one.open ? `正在整改（${one.stateLabel}）` : '该问题已完成整改';
  const measures = one.measures.filter(({ doneOn }) => doneOn !== null);
  const done = measures.map(({ text, note }, place) => `${chineseNumber(place + 1)}是${unstopped(note ?? text)}`);
  const said = one.closureAsked?.text ?? one.progress?.text ?? null;
  const outcome = said === null ? '' : stopped(said);
  const papers = one.evidence.length === 0 ? '' : `佐证材料：${one.evidence.join('、')}。`;
  return [
    heading(2, `（${chineseNumber(index + 1)}）${unstopped(one.title)}`, [one]),
    ...told(one, `问题：${stopped(one.finding)}`),
    ...(one.goal === null ? [] : told(one, `整改目标：${stopped(one.goal)}`)),
    ...told(one, `整改情况：${ended}。${done.length > 0 ? `${done.join('；')}。` : ''}${outcome}${papers}`),
  ];
}

function unfinished(cases: readonly PaperCase[]): readonly DocumentBlock[] {
  return cases
    .filter(({ open }) => open)
    .map((one, index) => {
      const next = one.measures.filter(({ doneOn }) => doneOn === null).map(({ text }) => unstopped(text));
      const plan = next.length === 0 ? '按程序做好核查验收和销号' : next.join('；');
      const due = one.dueOn === null ? '持续推进' : `于${chineseDate(one.dueOn)}前完成`;
      return paragraph(
        plain(`${index + 1}.`),
        about(`${unstopped(one.title)}：未完成原因${TO_FILL_IN}；下步${plan}，${due}。`, [one]),
      );
    });
}

/** The papers that go along, by name; none without evidence. */
function annexOf(cases: readonly PaperCase[]): Readonly<Record<string, string>> {
  return { 附件说明: cases.some(({ evidence }) => evidence.length > 0) ? '佐证材料清单' : '' };
}
