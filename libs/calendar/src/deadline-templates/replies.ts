import type { DeadlineTemplate } from '@bihuan/contracts';
import { answeredTerms, days, months, thirdOfPeriod, usualExtension, workingDays } from './usual-parts';

const ofDeputies = {
  ...answeredTerms,
  receipt: days(5),
  returnWindow: days(5),
  assist: thirdOfPeriod,
  extension: { ...usualExtension, atMost: { percent: 100 } },
  lookBackAfter: months(12),
};

/** Matters that somebody outside waits to hear of: petitions, the hotline, deputies and committee members (T11–T14). */
export const replyTemplates: readonly DeadlineTemplate[] = [
  {
    code: 'T11',
    label: { zh: '信访事项', en: 'Petition' },
    workflows: ['hotline', 'prompt-rectification', 'undertaking'],
    finish: days(60),
    yearly: null,
    terms: {
      ...answeredTerms,
      template: 'T11',
      receipt: days(15),
      extension: { ...usualExtension, atMost: { days: 30 } },
      objection: { fileWithin: days(30), decideWithin: days(30) },
    },
    basis:
      '《信访工作条例》第二十二、二十三条：15日内登记转送、15日内告知受理，异议5个工作日内提出；第三十四条：60日内办结，' +
      '经本机关负责人批准可延期一次，不超过30日，并告知信访人；第三十五、三十六条：复查、复核各30日内申请、30日内办结。协办和延期申请的提前量、审批时间为产品默认。',
  },
  {
    code: 'T12',
    label: { zh: '12345热线工单', en: 'Hotline 12345' },
    workflows: ['hotline', 'prompt-rectification'],
    finish: workingDays(5),
    yearly: null,
    terms: {
      ...answeredTerms,
      template: 'T12',
      receipt: workingDays(1),
      returnWindow: workingDays(2),
      assist: { workingDaysBefore: 2, percentOfPeriod: null },
      extension: { ...usualExtension, atMost: { workingDays: 10 }, noticeWorkingDays: 1, decideWithin: workingDays(1) },
    },
    basis:
      '山东省热线办法（2020年）：5个工作日内办结，延期不超过10个工作日，不属本单位职责的2个工作日内说明理由退回；' +
      '《潍坊市12345政务服务便民热线条例》《济南市12345市民服务热线条例》：5个工作日内办理答复，未办结或不满意的退回重办。' +
      '当日签收为产品默认，系统最短按1个工作日计；协办、延期次数和审批时间亦为产品默认。',
  },
  {
    code: 'T13',
    label: { zh: '人大代表建议', en: 'Suggestion of a people’s deputy' },
    workflows: ['proposal', 'undertaking'],
    finish: months(3),
    yearly: null,
    terms: { ...ofDeputies, template: 'T13' },
    basis:
      '《代表法》第五十一条：自交办之日起3个月内答复，涉及面广、难度大的6个月内。《山东省人民代表大会代表建议、批评和意见办理工作条例》' +
      '第十二条（5日内说明）、第十九条（经同意不超过6个月）、第二十一条（协办1个月内）、第二十四条（不满意的1个月内重办）。延期申请的提前量、审批时间和回头看为产品默认。',
  },
  {
    code: 'T13-HARD',
    label: { zh: '人大代表建议：涉及面广、难度大', en: 'Suggestion of a people’s deputy: wide or difficult' },
    workflows: ['proposal', 'undertaking'],
    finish: months(6),
    yearly: null,
    terms: {
      ...ofDeputies,
      template: 'T13-HARD',
      assist: { workingDaysBefore: null, percentOfPeriod: 16 },
      extension: null,
    },
    basis:
      '《代表法》第五十一条：涉及面广、难度大的自交办之日起6个月内答复。《山东省人民代表大会代表建议、批评和意见办理工作条例》' +
      '第十二条（5日内说明）、第二十一条（协办1个月内，约为六分之一）、第二十四条（不满意的1个月内重办）。不再延期和回头看为产品默认。',
  },
  {
    code: 'T14',
    label: { zh: '政协提案', en: 'Proposal of the consultative conference' },
    workflows: ['proposal', 'undertaking'],
    finish: months(3),
    yearly: null,
    terms: {
      ...ofDeputies,
      template: 'T14',
      receipt: workingDays(5),
      returnWindow: workingDays(5),
      assist: { workingDaysBefore: null, percentOfPeriod: 66 },
    },
    basis:
      '惯例：3个月内办复，协办1至2个月（此处取最长2个月，可改短），不满意的1个月内重办，未见统一的法定时限。' +
      '签收、退回、延期和回头看为产品默认。',
  },
];
