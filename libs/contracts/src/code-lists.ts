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
  terminated: { zh: '终止', en: 'Terminated' },
  referred: { zh: '移送', en: 'Referred' },
  merged: { zh: '并案', en: 'Merged' },
  'reply-a': { zh: 'A 类：已解决或基本解决', en: 'A: solved, or as good as' },
  'reply-b': { zh: 'B 类：正在解决或列入计划', en: 'B: being solved, or planned' },
  'reply-c': { zh: 'C 类：列入规划逐步解决', en: 'C: to be solved step by step' },
  'reply-d': { zh: 'D 类：留作参考、作出解释', en: 'D: explained, kept for reference' },
} as const;
export const result = codeOf(results);
export type Result = z.infer<typeof result>;
/** The results that a closure may record; the others come with the event that ends a case in another way. */
export const closureResult = result.extract(['completed', 'stage-completed', 'continuing', 'not-rectified']);

/** How a suggestion or proposal was answered: the result of its handling (domain notes §2.8). */
export const replyClass = result.extract(['reply-a', 'reply-b', 'reply-c', 'reply-d']);
export type ReplyClass = z.infer<typeof replyClass>;
/** What a reply that promised something may become once the promise is kept. */
export const promisedReplyClass = result.extract(['reply-a', 'reply-b']);

/** Why a unit hands a case back as not its own (code list I). */
export const returnReasons = {
  'not-our-duty': { zh: '职责不属本单位', en: 'Not this unit’s duty' },
  'several-units': { zh: '需多部门办理', en: 'Needs several units' },
  unclear: { zh: '信息不清', en: 'Information unclear' },
  'done-before': { zh: '已办结或重复', en: 'Done before, or a repeat' },
  'conditions-lacking': { zh: '不具备条件', en: 'Conditions are lacking' },
} as const;
export const returnReason = codeOf(returnReasons);

/** Why something is not rectified yet, or not in time (code list K). */
export const delayReasons = {
  institutional: { zh: '体制机制', en: 'Institutional' },
  historical: { zh: '历史遗留', en: 'Historical' },
  litigation: { zh: '涉诉', en: 'Litigation' },
  funds: { zh: '资金', en: 'Funds' },
  'superior-policy': { zh: '需上级政策', en: 'Waits for superior policy' },
  'works-period': { zh: '工程周期', en: 'Duration of works' },
  'want-of-effort': { zh: '主观不力', en: 'Want of effort' },
} as const;
export const delayReason = codeOf(delayReasons);

/** For what reasons alone a clock may stand still (domain notes §3.3, §3.5). */
export const suspensionReasons = {
  litigation: { zh: '诉讼、复议或仲裁期间', en: 'Litigation, review or arbitration' },
  'superior-approval': { zh: '等待上级审批或政策', en: 'Waits for superior approval or policy' },
  hearing: { zh: '听证、鉴定或公告期间', en: 'Hearing, appraisal or public notice' },
  'force-majeure': { zh: '不可抗力', en: 'Force majeure' },
} as const;
export const suspensionReason = codeOf(suspensionReasons);

/** Why a case ends without rectification (domain notes §3.3). */
export const terminationReasons = {
  'object-abolished': { zh: '整改对象已不存在', en: 'The object no longer exists' },
  'law-changed': { zh: '法律法规或政策调整', en: 'Law or policy has changed' },
  'petitioner-refuses': { zh: '诉求人撤回或不予配合', en: 'The petitioner withdrew or refuses' },
  'same-fact-again': { zh: '同一事实重复反映', en: 'The same fact again' },
  impossible: { zh: '客观上无法整改', en: 'Rectification is impossible' },
} as const;
export const terminationReason = codeOf(terminationReasons);

/** What the unit says to a finding: the second axis beside the state of rectification. */
export const responses = {
  agrees: { zh: '认可', en: 'Agrees' },
  'agrees-in-part': { zh: '部分认可', en: 'Agrees in part' },
  disputes: { zh: '有异议', en: 'Disputes' },
} as const;
export const response = codeOf(responses);
export type Response = z.infer<typeof response>;

/** What an objection turns against. */
export const objectionTargets = {
  finding: { zh: '问题认定', en: 'The finding' },
  conclusion: { zh: '核查或办理结论', en: 'A conclusion' },
} as const;
export const objectionTarget = codeOf(objectionTargets);
export type ObjectionTarget = z.infer<typeof objectionTarget>;

/** When the parts of a task count as done together. */
export const rollUpRules = {
  all: { zh: '全部完成', en: 'All of them' },
  weighted: { zh: '按权重达到比例', en: 'A share by weight' },
  'lead-decides': { zh: '由牵头单位认定', en: 'The lead unit decides' },
} as const;
export const rollUpRule = codeOf(rollUpRules);
export type RollUpRule = z.infer<typeof rollUpRule>;

/** What part a unit has in a case. */
export const taskParts = {
  lead: { zh: '牵头', en: 'Lead' },
  assist: { zh: '协办', en: 'Assist' },
  territory: { zh: '属地', en: 'Territory' },
  share: { zh: '分解', en: 'Share' },
} as const;
export const taskPart = codeOf(taskParts);
export type TaskPart = z.infer<typeof taskPart>;

/** How far a unit has come with its part. */
export const taskStatuses = {
  assigned: { zh: '待签收', en: 'Assigned' },
  signed: { zh: '已签收', en: 'Signed for' },
  answered: { zh: '已答复', en: 'Answered' },
  accepted: { zh: '已认可', en: 'Accepted' },
  waived: { zh: '已免除', en: 'Waived' },
} as const;
export const taskStatus = codeOf(taskStatuses);
export type TaskStatus = z.infer<typeof taskStatus>;

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

/** What became of a request. */
export const requestStatuses = {
  open: { zh: '待决定', en: 'Open' },
  granted: { zh: '已同意', en: 'Granted' },
  refused: { zh: '未同意', en: 'Refused' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  lapsed: { zh: '已失效', en: 'Lapsed' },
} as const;
export const requestStatus = codeOf(requestStatuses);
export type RequestStatus = z.infer<typeof requestStatus>;

/** How a problem is to be rectified (code list D). */
export const rectificationTypes = {
  prompt: { zh: '立行立改', en: 'At once' },
  staged: { zh: '分阶段整改', en: 'In stages' },
  continuing: { zh: '持续整改', en: 'Continuously' },
} as const;
export const rectificationType = codeOf(rectificationTypes);
export type RectificationType = z.infer<typeof rectificationType>;

/** In which ways money that an audit found is put right (domain notes §4.1 A). */
export const amountKinds = {
  recovered: { zh: '追缴资金', en: 'Funds recovered' },
  'returned-to-channel': { zh: '归还原渠道', en: 'Returned to its channel' },
  'put-to-use': { zh: '统筹盘活', en: 'Idle funds put to use' },
  'paid-out': { zh: '加快拨付', en: 'Paid out' },
  'refunded-or-made-good': { zh: '退抵税费或补缴补发', en: 'Refunded, or made good' },
  'books-adjusted': { zh: '调整账表', en: 'Books adjusted' },
  'financial-service-ended': { zh: '终止或调整金融业务服务', en: 'Financial service ended or changed' },
  'formalities-completed': { zh: '补办手续', en: 'Formalities completed' },
} as const;
export const amountKind = codeOf(amountKinds);
export type AmountKind = z.infer<typeof amountKind>;

/** How those rate an answer who waited for it. */
export const ratings = {
  satisfied: { zh: '满意', en: 'Satisfied' },
  'basically-satisfied': { zh: '基本满意', en: 'Satisfied by and large' },
  'no-answer': { zh: '未反馈', en: 'No answer' },
  dissatisfied: { zh: '不满意', en: 'Dissatisfied' },
} as const;
export const rating = codeOf(ratings);
export type Rating = z.infer<typeof rating>;
/** Being dissatisfied is an event of its own: it sends the case back. */
export const givenRating = rating.extract(['satisfied', 'basically-satisfied', 'no-answer']);

/** How a caller was answered. */
export const answerChannels = {
  phone: { zh: '电话答复', en: 'By telephone' },
  message: { zh: '短信或网络答复', en: 'By message' },
  'in-person': { zh: '上门或当面答复', en: 'In person' },
  'through-hotline': { zh: '由热线转告', en: 'Through the hotline' },
} as const;
export const answerChannel = codeOf(answerChannels);

/** What may be published of a case (code list M). */
export const disclosures = {
  public: { zh: '主动公开', en: 'Public' },
  'on-request': { zh: '依申请公开', en: 'On request' },
  'not-public': { zh: '不予公开', en: 'Not public' },
} as const;
export const disclosure = codeOf(disclosures);
export type Disclosure = z.infer<typeof disclosure>;

/** How people were held to account (code list L): counted, never named. */
export const accountabilityKinds = {
  'reminder-talk': { zh: '提醒谈话', en: 'Reminder talk' },
  criticism: { zh: '批评教育', en: 'Criticism' },
  admonition: { zh: '诫勉', en: 'Admonition' },
  'public-criticism': { zh: '通报批评', en: 'Circulated criticism' },
  'party-sanction': { zh: '党纪处分', en: 'Party sanction' },
  'administrative-sanction': { zh: '政务处分', en: 'Administrative sanction' },
  'judicial-referral': { zh: '移送司法', en: 'Referred to the judiciary' },
} as const;
export const accountabilityKind = codeOf(accountabilityKinds);
export type AccountabilityKind = z.infer<typeof accountabilityKind>;
