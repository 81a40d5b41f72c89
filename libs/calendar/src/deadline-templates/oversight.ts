import type { DeadlineTemplate } from '@bihuan/contracts';
import { commonTerms, days, months, noDate, usualExtension, workingDays } from './usual-parts';

const audit = { ...commonTerms, extension: { ...usualExtension, times: 2 } };
const ofSuperior = { ...usualExtension, superiorConsent: true };
const quarterly = { every: months(3) };
const monthly = { every: months(1) };

/** Rectification that an oversight body of its own kind demands (T5–T10). */
export const oversightTemplates: readonly DeadlineTemplate[] = [
  {
    code: 'T5',
    label: { zh: '审计：立行立改', en: 'Audit: rectified at once' },
    workflows: ['audit', 'prompt-rectification', 'rectification'],
    finish: days(60),
    yearly: null,
    terms: { ...audit, template: 'T5', plan: workingDays(10) },
    basis:
      '《审计法》第五十二条：在规定时间内整改并报告；《浙江省审计条例》第三十九条：自收到之日起60日内报告整改情况（外省可按本地规定修改）。' +
      '到期未整改到位的，说明原因并报计划和时限。签收、退回、方案、延期次数为产品默认。',
  },
  {
    code: 'T6',
    label: { zh: '审计：分阶段整改', en: 'Audit: rectified in stages' },
    workflows: ['audit', 'rectification'],
    finish: months(12),
    yearly: null,
    terms: { ...audit, template: 'T6', plan: days(30), progress: quarterly },
    basis:
      '《关于建立健全审计查出问题整改长效机制的意见》（2021年）：分阶段整改须定时间表和路线图。' +
      '期限按整改方案的节点定，此处12个月为产品默认，请按方案修改；方案30日、每季度复核一次、每3个月报一次进展亦为产品默认。',
  },
  {
    code: 'T6-LONG',
    label: { zh: '审计：持续整改', en: 'Audit: rectified continuously' },
    workflows: ['audit', 'rectification'],
    finish: noDate,
    yearly: null,
    terms: { ...audit, template: 'T6-LONG', plan: days(30), assist: null, extension: null, progress: quarterly },
    basis:
      '《关于建立健全审计查出问题整改长效机制的意见》（2021年）：持续整改须定时间表和路线图，不设统一办结日。' +
      '方案30日、每季度复核一次、每3个月报一次进展为产品默认。',
  },
  {
    code: 'T7',
    label: { zh: '执法监督：监督意见书', en: 'Enforcement supervision: opinion' },
    workflows: ['rectification', 'prompt-rectification'],
    finish: days(30),
    yearly: null,
    terms: { ...commonTerms, template: 'T7', extension: null },
    basis:
      '《山东省行政执法监督条例》第二十八条：收到监督意见书30日内自行纠正；第二十二条：监督人员不少于2人。' +
      '国务院《行政执法监督条例》（国令第825号，2026年2月1日起施行）的时限未经核对，使用前请对照。签收、退回、协办、公示和回头看为产品默认。',
  },
  {
    code: 'T7-DECISION',
    label: { zh: '执法监督：监督决定书', en: 'Enforcement supervision: decision' },
    workflows: ['rectification', 'prompt-rectification'],
    finish: days(30),
    yearly: null,
    terms: { ...commonTerms, template: 'T7-DECISION', returnWindow: null, extension: null },
    basis:
      '《山东省行政执法监督条例》第二十九条：30日内报告监督决定书的执行情况；第二十二条：监督人员不少于2人。' +
      '国务院《行政执法监督条例》（国令第825号）的时限未经核对，使用前请对照。签收、协办、公示、回头看和不予退回为产品默认。',
  },
  {
    code: 'T8',
    label: { zh: '生态环境保护督察', en: 'Environmental inspection' },
    workflows: ['rectification'],
    finish: months(12),
    yearly: null,
    terms: { ...commonTerms, template: 'T8', plan: workingDays(30), extension: ofSuperior, progress: monthly },
    basis:
      '惯例（中央生态环境保护督察首轮做法）：反馈后30个工作日内报整改方案，按月调度（每月报一次进展），办结销号。' +
      '期限按整改方案定，此处12个月为产品默认，请按方案修改；延期经领导小组同意。公示5个工作日及签收、退回、协办、回头看为产品默认。',
  },
  {
    code: 'T9',
    label: { zh: '巡视巡察反馈整改', en: 'Rectification after a disciplinary inspection' },
    workflows: ['rectification'],
    finish: months(6),
    yearly: null,
    terms: { ...commonTerms, template: 'T9', plan: months(1), extension: ofSuperior },
    basis:
      '惯例（2024年修订的《中国共产党巡视工作条例》条文未经核对）：反馈后1个月内报整改方案，集中整改6个月，其后转持续整改；' +
      '主要负责人签字背书。签收、退回、协办、延期、公示和回头看为产品默认。',
  },
  {
    code: 'T10',
    label: { zh: '重大事故隐患挂牌督办', en: 'Major hazard under public supervision' },
    workflows: ['hazard', 'rectification'],
    finish: months(12),
    yearly: null,
    terms: {
      ...commonTerms,
      template: 'T10',
      receipt: workingDays(1),
      returnWindow: workingDays(2),
      plan: workingDays(1),
      extension: { ...usualExtension, noticeWorkingDays: 20, decideWithin: workingDays(10) },
    },
    basis:
      '《安全生产法》第四十一条：重大事故隐患治理督办。青岛“3+X”做法：治理期限不超过1年，延期提前20个工作日申请、10个工作日内决定，' +
      '摘牌后5个工作日内公告。方案即报（五落实），系统最短按1个工作日计；签收、退回、协办、延期次数和上限、回头看为产品默认。',
  },
];
