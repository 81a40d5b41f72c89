import type { DocumentContent } from '@bihuan/contracts';
import type { PaperCase, PaperFacts } from './paper-facts';
import {
  about,
  byDomain,
  chapters,
  counted,
  dueSentence,
  findingOf,
  groundsOf,
  paragraph,
  plain,
  prose,
  receiptSlip,
  redHead,
  stopped,
  subjectOf,
  unstopped,
} from './parts';

/** 责令限期整改通知书 (6.4): finding by finding, with grounds, term, what follows if it passes, and the proof of delivery. */
export function composeOrder(facts: PaperFacts): DocumentContent {
  const { cases, contact, to } = facts;
  const body = [
    paragraph(plain(`经查，${to.join('、')}存在下列问题，共`), counted(cases), plain('，现责令限期整改。')),
    ...chapters(
      { title: '存在问题', blocks: byDomain(cases, problem) },
      {
        title: '依据',
        blocks: prose(`${groundsOf(cases)}；《政府督查工作条例》第十八条：督查对象应当按照要求进行整改。`),
      },
      {
        title: '整改要求',
        blocks: cases.flatMap((one, index) => [paragraph(plain(`${index + 1}.`), about(goalOf(one), [one]))]),
      },
      { title: '整改期限', blocks: cases.map((one, index) => paragraph(plain(`${index + 1}.`), term(one))) },
      {
        title: '逾期后果',
        blocks: prose(
          '无正当理由逾期未整改、整改不到位或者虚假整改的，将依照有关规定提级督办，并提请通报批评、约谈或者移送有关机关处理。',
        ),
      },
      {
        title: '报送方式',
        blocks: prose(
          `请在整改期限前，通过系统报送整改情况和佐证材料，并附经主要负责人签字的书面报告。联系人：${contact}。`,
        ),
      },
    ),
  ];
  return redHead(facts, { 标题: `关于限期整改${subjectOf(cases)}的通知`, ...receiptSlip(to.join('、')) }, body);
}

function problem(one: PaperCase, place: number) {
  return [paragraph(plain(`${place}.`), about(findingOf(one), [one]))];
}

function goalOf({ title, goal, instruction }: PaperCase): string {
  const asked = goal ?? instruction ?? '立即采取有效措施，全面整改到位，举一反三，防止同类问题再次发生';
  return `${unstopped(title)}：${stopped(asked)}`;
}

function term(one: PaperCase) {
  const due = one.dueOn === null ? dueSentence(one) : `自收到本通知之日起整改，${dueSentence(one)}完成`;
  return about(`${unstopped(one.title)}：${due}。`, [one]);
}
