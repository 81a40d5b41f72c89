import type { ReportKind } from './report.types';

const FEEDBACK =
  /(?:反馈(?:意见|情况|函|[^。,]{0,8}情况)?|审计(?:工作)?报告|情况反馈|督[察查](?:意见|建议)书?|整改意见书?|检查意见|评估意见)$|(?:督[察查]|检查|巡[察视]|暗访|评查|抽查)[^。]{0,24}通报$|(?:督[察查]|检查|巡[察视]|暗访)(?:情况|工作|结果)?(?:的)?(?:专项)?报告$/u;
const RECTIFICATION = /整改[^。]{0,12}(?:报告|汇报|总结|通报|公告|公示|情况)$/u;
const ANNUAL = /(?:法治|依法行政|依法治)[^。]{0,24}(?:报告|总结|汇报)$|年度?[^。]{0,24}(?:报告|总结|汇报)$/u;
const OPENS_FEEDBACK =
  /现(?:将|就)?[^。\n]{0,60}反馈如下|督[察查]组[^。\n]{0,20}(?:进行|作了?)反馈|对(?:你|贵)[省市县区局镇乡单]/u;
const OPENS_RECTIFICATION = /现将[^。\n]{0,40}整改[^。\n]{0,20}(?:报告|汇报|通报|公布|公开)如下/u;

/** What kind of text it is, by its title and, where that says nothing, by how it opens. */
export function kindOf(title: string, opening: string): ReportKind {
  const bare = title.replace(/\([^)]{1,20}\)$/u, '');
  if (RECTIFICATION.test(bare)) return 'rectification';
  if (FEEDBACK.test(bare)) return 'feedback';
  if (OPENS_RECTIFICATION.test(opening)) return 'rectification';
  if (OPENS_FEEDBACK.test(opening)) return 'feedback';
  return ANNUAL.test(bare) ? 'annual' : 'other';
}
