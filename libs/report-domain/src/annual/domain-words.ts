import type { Domain } from '@bihuan/contracts';

/** What a domain falls short in, and how one sets about it, in the words that reports use (domain notes §7.1). */
export type DomainWords = { readonly subject: string; readonly wanting: string; readonly verb: string };

export const domainWords: Readonly<Record<Domain, DomainWords>> = {
  leadership: { subject: '法治建设责任落实', wanting: '有待进一步压实', verb: '持续压实法治建设责任' },
  services: { subject: '政务服务效能', wanting: '有待进一步提升', verb: '持续提升政务服务效能' },
  rules: { subject: '规范性文件制定和管理', wanting: '有待进一步规范', verb: '持续完善规范性文件管理' },
  decisions: { subject: '重大行政决策程序', wanting: '有待进一步规范', verb: '持续规范重大行政决策程序' },
  enforcement: { subject: '行政执法规范化水平', wanting: '有待进一步提升', verb: '持续推进严格规范公正文明执法' },
  oversight: { subject: '行政权力监督制约', wanting: '有待进一步加强', verb: '持续强化行政权力监督制约' },
  disputes: { subject: '矛盾纠纷预防化解', wanting: '有待进一步加强', verb: '持续加大矛盾纠纷化解力度' },
  review: { subject: '行政复议和应诉质量', wanting: '有待进一步提高', verb: '持续提高行政复议和应诉质量' },
  emergency: { subject: '应急处置能力', wanting: '有待进一步增强', verb: '持续增强应急处置能力' },
  publicity: { subject: '法治宣传教育针对性', wanting: '有待进一步增强', verb: '持续深化法治宣传教育' },
  staffing: { subject: '法治工作队伍力量', wanting: '有待进一步充实', verb: '持续加强法治工作队伍建设' },
  business: { subject: '法治化营商环境', wanting: '有待进一步优化', verb: '持续优化法治化营商环境' },
  environment: { subject: '生态环境问题整改', wanting: '有待进一步深化', verb: '持续推进生态环境问题整改' },
  safety: { subject: '安全生产隐患排查治理', wanting: '有待进一步加强', verb: '持续加强安全生产隐患排查治理' },
  finance: { subject: '财政资金管理使用', wanting: '有待进一步规范', verb: '持续规范财政资金管理使用' },
  other: { subject: '部分工作落实', wanting: '有待进一步加强', verb: '持续推进各项工作落实' },
};
