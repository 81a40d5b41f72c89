import type { DeadlineTemplate } from '@bihuan/contracts';
import { answeredTerms, commonTerms, days, thirdOfPeriod, workingDays } from './usual-parts';

/** Government inspection, and matters that leaders or meetings assign (T1–T4). */
export const instructionTemplates: readonly DeadlineTemplate[] = [
  {
    code: 'T1',
    label: { zh: '政府督查：一般整改', en: 'Government inspection: ordinary rectification' },
    workflows: ['rectification'],
    finish: days(30),
    yearly: null,
    terms: {
      ...commonTerms,
      template: 'T1',
      assist: thirdOfPeriod,
      plan: workingDays(10),
      objection: { fileWithin: days(30), decideWithin: days(30) },
    },
    basis:
      '《政府督查工作条例》第十六至十八条：督查结论、异议复核（30日内申请、30日内决定）、按要求整改。' +
      '整改30日、签收、退回、方案、协办、延期、公示和回头看的数字均为产品默认，条例未作规定。',
  },
  {
    code: 'T2',
    label: { zh: '领导批示：急件', en: 'Leader’s instruction: urgent' },
    workflows: ['prompt-rectification', 'rectification', 'undertaking'],
    finish: days(5),
    yearly: null,
    terms: { ...answeredTerms, template: 'T2', receipt: workingDays(1), returnWindow: workingDays(1), assist: null },
    basis:
      '惯例（地方督查督办办法）：急件1至5日内办结，此处取最长5日，可改短；要求当日签收，系统最短按1个工作日计。' +
      '延期须说明理由；有新批示的，另行交办。退回1个工作日、延期次数和上限为产品默认。',
  },
  {
    code: 'T3',
    label: { zh: '领导批示：一般', en: 'Leader’s instruction: ordinary' },
    workflows: ['rectification', 'prompt-rectification', 'undertaking'],
    finish: days(15),
    yearly: null,
    terms: { ...answeredTerms, template: 'T3', receipt: workingDays(1), returnWindow: workingDays(2) },
    basis: '惯例（地方督查督办办法）：一般批示件15日内办结。签收、退回、协办、延期为产品默认。',
  },
  {
    code: 'T3-HARD',
    label: { zh: '领导批示：难度较大', en: 'Leader’s instruction: difficult' },
    workflows: ['rectification', 'undertaking'],
    finish: days(30),
    yearly: null,
    terms: { ...answeredTerms, template: 'T3-HARD', receipt: workingDays(1), returnWindow: workingDays(2) },
    basis: '惯例（地方督查督办办法）：难度较大的批示件30日内办结。签收、退回、协办、延期为产品默认。',
  },
  {
    code: 'T4',
    label: { zh: '会议议定事项', en: 'Decision of a meeting' },
    workflows: ['undertaking', 'rectification'],
    finish: days(20),
    yearly: null,
    terms: { ...answeredTerms, template: 'T4', returnWindow: workingDays(3) },
    basis: '惯例（地方督查督办办法）：会议纪要未定时限的，20日内办结。签收、退回、协办、延期为产品默认。',
  },
  {
    code: 'T4-LONG',
    label: { zh: '会议议定事项：常务会议', en: 'Decision of an executive meeting' },
    workflows: ['undertaking', 'rectification'],
    finish: workingDays(30),
    yearly: null,
    terms: { ...answeredTerms, template: 'T4-LONG', returnWindow: workingDays(3) },
    basis: '惯例（某区规定）：政府常务会议议定事项30个工作日内办结。签收、退回、协办、延期为产品默认。',
  },
];
