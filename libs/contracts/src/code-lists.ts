import { codeOf } from './words';
import { z } from 'zod';

/** Where a problem came from (code list A). */
export const sourceTypes = {
  'superior-inspection': { zh: '上级督察', en: 'Superior inspection' },
  'rule-of-law-inspection': { zh: '法治督察', en: 'Rule-of-law inspection' },
  'government-inspection': { zh: '政府督查', en: 'Government inspection' },
  'enforcement-supervision': { zh: '行政执法监督', en: 'Enforcement supervision' },
  audit: { zh: '审计', en: 'Audit' },
  'safety-inspection': { zh: '安全生产检查', en: 'Safety inspection' },
  environment: { zh: '生态环境督察', en: 'Environmental inspection' },
  proposal: { zh: '建议提案', en: 'Deputies’ proposal' },
  petition: { zh: '信访', en: 'Petition' },
  hotline: { zh: '12345热线', en: '12345 hotline' },
  'annual-report': { zh: '年度报告', en: 'Annual report' },
  'self-inspection': { zh: '自查自纠', en: 'Self-inspection' },
  'leader-instruction': { zh: '领导批示', en: 'Leader’s instruction' },
  meeting: { zh: '会议议定事项', en: 'Meeting decision' },
  other: { zh: '其他', en: 'Other' },
} as const;
export const sourceType = codeOf(sourceTypes);
export type SourceType = z.infer<typeof sourceType>;

/** The domain a problem belongs to (code list B, after the outline of the annual report). */
export const domains = {
  leadership: { zh: '组织领导', en: 'Leadership' },
  services: { zh: '职能转变与放管服', en: 'Government services' },
  rules: { zh: '制度建设与规范性文件', en: 'Rule making' },
  decisions: { zh: '重大行政决策', en: 'Major decisions' },
  enforcement: { zh: '行政执法', en: 'Law enforcement' },
  oversight: { zh: '监督制约', en: 'Oversight' },
  disputes: { zh: '矛盾化解与信访', en: 'Disputes and petitions' },
  review: { zh: '复议应诉', en: 'Review and litigation' },
  emergency: { zh: '应急', en: 'Emergency' },
  publicity: { zh: '法治宣传', en: 'Legal education' },
  staffing: { zh: '队伍保障', en: 'Staffing' },
  business: { zh: '营商环境', en: 'Business environment' },
  environment: { zh: '生态环境', en: 'Environment' },
  safety: { zh: '安全生产', en: 'Safety' },
  finance: { zh: '财政资金', en: 'Public funds' },
  other: { zh: '其他', en: 'Other' },
} as const;
export const domain = codeOf(domains);
export type Domain = z.infer<typeof domain>;

/** How serious a problem is (code list C). */
export const severities = {
  ordinary: { zh: '一般', en: 'Ordinary' },
  considerable: { zh: '较重', en: 'Considerable' },
  serious: { zh: '重大', en: 'Serious' },
} as const;
export const severity = codeOf(severities);
export type Severity = z.infer<typeof severity>;

/** The result recorded at closure (code list E). */
export const results = {
  completed: { zh: '已完成整改', en: 'Completed' },
  'stage-completed': { zh: '阶段性完成', en: 'Stage completed' },
  continuing: { zh: '持续整改', en: 'Continuing' },
  'not-rectified': { zh: '未整改', en: 'Not rectified' },
} as const;
export const result = codeOf(results);
export type Result = z.infer<typeof result>;

/** Why an office sends a closure request back (code list J). */
export const closureReturnReasons = {
  'material-incomplete': { zh: '材料不全', en: 'Material incomplete' },
  'evidence-insufficient': { zh: '佐证不足', en: 'Evidence insufficient' },
  'not-in-place': { zh: '整改不到位', en: 'Rectification not in place' },
  'not-generalised': { zh: '未举一反三', en: 'Root cause not addressed' },
  'rule-missing': { zh: '制度未建', en: 'Rule not established' },
  'public-dissatisfied': { zh: '群众不满意', en: 'Public dissatisfied' },
  'false-rectification': { zh: '虚假整改', en: 'False rectification' },
} as const;
export const closureReturnReason = codeOf(closureReturnReasons);

/** Kinds of inspection (条例 Art. 14, code list G). */
export const inspectionKinds = {
  comprehensive: { zh: '综合督查', en: 'Comprehensive' },
  special: { zh: '专项督查', en: 'Special' },
  'event-investigation': { zh: '事件调查', en: 'Event investigation' },
  daily: { zh: '日常督办', en: 'Daily supervision' },
  'lead-verification': { zh: '线索核查', en: 'Verification of leads' },
} as const;
export const inspectionKind = codeOf(inspectionKinds);

/** How a verification was carried out. */
export const verificationMethods = {
  desk: { zh: '书面核查', en: 'Desk review' },
  'on-site': { zh: '现场核查', en: 'On-site check' },
  sampling: { zh: '抽样核查', en: 'Sampling' },
} as const;
export const verificationMethod = codeOf(verificationMethods);

/** What a verifier thinks of a piece of evidence. */
export const verdicts = {
  accepted: { zh: '采信', en: 'Accepted' },
  rejected: { zh: '不采信', en: 'Rejected' },
} as const;
export const verdict = codeOf(verdicts);
export type Verdict = z.infer<typeof verdict>;

/** Kinds of unit in the tree. */
export const unitKinds = {
  government: { zh: '政府', en: 'Government' },
  office: { zh: '督查机构', en: 'Inspection office' },
  department: { zh: '部门', en: 'Department' },
  township: { zh: '镇街', en: 'Township' },
  section: { zh: '科室', en: 'Section' },
} as const;
export const unitKind = codeOf(unitKinds);
export type UnitKind = z.infer<typeof unitKind>;
