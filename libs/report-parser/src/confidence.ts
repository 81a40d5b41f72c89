import type { BothLanguages } from './report.types';

type Doubt = BothLanguages & { readonly weight: number };

/** What makes an item less sure, each with what of the confidence it leaves. One place, so that the words and the weights stay together. */
const DOUBTS = {
  passing: {
    weight: 0.7,
    zh: '没有单独的标题，是从正文中的一句话读出的',
    en: 'no heading names the section: it was read from a sentence in passing',
  },
  behind: {
    weight: 0.75,
    zh: '所在部分的标题没有写明是安排，按其紧接问题之后推断',
    en: 'the heading does not say that these are plans; they stand right behind the problems',
  },
  mixed: {
    weight: 0.8,
    zh: '问题与措施写在同一部分，按措辞区分',
    en: 'problems and measures share one section and were told apart by their wording',
  },
  remedy: {
    weight: 0.85,
    zh: '是写在问题后面的整改措施',
    en: 'it is the remedy written behind a problem',
  },
  settled: {
    weight: 0.5,
    zh: '整改报告中列出的问题，文中写有整改情况，登记前请核对是否仍需整改',
    en: 'a finding listed in a rectification report that tells how it was put right; check whether it is still open',
  },
  underWay: {
    weight: 0.6,
    zh: '整改报告中列出的问题，文中称尚在整改',
    en: 'a finding listed in a rectification report that says it is still being put right',
  },
  paragraph: {
    weight: 0.9,
    zh: '没有编号，按自然段划分',
    en: 'without a number; cut by paragraphs',
  },
  clause: {
    weight: 0.8,
    zh: '没有编号，按句子或分号划分',
    en: 'without a number; cut by sentences or semicolons',
  },
  list: {
    weight: 0.7,
    zh: '是从一句话的并列词语中拆出的，措辞可能需要补全',
    en: 'taken out of a list within one sentence; its wording may need completing',
  },
  single: {
    weight: 0.85,
    zh: '这一部分只读出这一项',
    en: 'it is the only item read from its section',
  },
  soundsLikePlan: {
    weight: 0.65,
    zh: '放在问题中，但措辞像工作措施',
    en: 'it stands among the problems but is worded like a measure',
  },
  soundsLikeProblem: {
    weight: 0.65,
    zh: '放在安排中，但措辞像存在的问题',
    en: 'it stands among the plans but is worded like a problem',
  },
  soundsDone: {
    weight: 0.55,
    zh: '措辞像已经完成的工作',
    en: 'it is worded like work already done',
  },
  farGoal: {
    weight: 0.6,
    zh: '像是多年期目标，不一定是下一年度的安排',
    en: 'it looks like a goal of several years rather than a plan for the next one',
  },
  tooLong: {
    weight: 0.7,
    zh: '首句过长，可能包含几项或断句有误',
    en: 'its first sentence is very long and may hold several items',
  },
  tooShort: {
    weight: 0.6,
    zh: '首句过短，可能不完整',
    en: 'its first sentence is very short and may be incomplete',
  },
} as const satisfies Record<string, Doubt>;

export type DoubtName = keyof typeof DOUBTS;

const SURE: BothLanguages = {
  zh: '所在部分有标题，条目有编号',
  en: 'its section has a heading and the item a number',
};
const HIGHEST = 0.98;
const LEAST = 0.05;

/** How sure an item is, and in words why not surer. */
export function confidenceOf(names: readonly DoubtName[]): {
  readonly confidence: number;
  readonly reason: BothLanguages;
} {
  const doubts = [...new Set(names)].map((name) => DOUBTS[name]);
  const product = doubts.reduce((rest, { weight }) => rest * weight, HIGHEST);
  const confidence = Math.max(LEAST, Math.round(product * 100) / 100);
  if (doubts.length === 0) return { confidence, reason: SURE };
  return {
    confidence,
    reason: { zh: doubts.map(({ zh }) => zh).join('；'), en: doubts.map(({ en }) => en).join('; ') },
  };
}
