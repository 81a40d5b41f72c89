import type { OfficialDocumentKind } from './official-documents';
import type { Words } from './words';

/** A placeholder of a template: `name` is what stands between the braces, `{{name}}`. Names are stored in offices' own files: add, never rename. */
export type DocumentField = {
  readonly name: string;
  readonly label: Words;
  /** A template that lacks it loses something the document cannot go out without. */
  readonly required: boolean;
};

/** Where the text of a document goes. */
export const BODY_PLACEHOLDER = '正文';
/** Where its annexes go, behind the signature and before the imprint; without it they follow the text. */
export const ANNEX_PLACEHOLDER = '附件';

type Entry = readonly [name: string, en: string];

const must = (...entries: readonly Entry[]): readonly DocumentField[] =>
  entries.map(([zh, en]) => ({ name: zh, label: { zh, en }, required: true }));
const may = (...entries: readonly Entry[]): readonly DocumentField[] =>
  entries.map(([zh, en]) => ({ name: zh, label: { zh, en }, required: false }));

/** The parts of GB/T 9704 that any document with a red head may have. */
const marks = may(['份号', 'Copy number'], ['密级', 'Classification'], ['紧急程度', 'Urgency']);
const head = [...marks, ...must(['发文机关标志', 'Red head'], ['发文字号', 'Document number'])];
const signatory = must(['签发人', 'Signed off by']);
const heading = [...must(['标题', 'Title']), ...may(['主送机关', 'Addressee'])];
const body = must([BODY_PLACEHOLDER, 'Text']);
const annexes = may(['附件说明', 'List of annexes'], [ANNEX_PLACEHOLDER, 'Annexes']);
const signature = must(['发文机关署名', 'Issuer'], ['成文日期', 'Date of the document']);
const note = may(['附注', 'Note']);
const imprint = may(['抄送', 'Copies to'], ['印发机关', 'Printed by'], ['印发日期', 'Printed on']);
const contact = may(['联系人', 'Contact'], ['联系电话', 'Telephone']);
const receipt = may(['签收单位', 'Received by (unit)'], ['签收人', 'Received by'], ['签收时间', 'Received at']);

const close = [...annexes, ...signature, ...note];
const redHead = [...head, ...heading, ...body, ...close, ...imprint];
const upward = [...head, ...signatory, ...heading, ...body, ...close, ...contact, ...imprint];
const letter = [...head, ...heading, ...body, ...close, ...contact, ...may(['抄送', 'Copies to'])];
const issue = [
  ...marks,
  ...must(
    ['发文机关标志', 'Red head'],
    ['期号', 'Issue'],
    ['编发机关', 'Edited by'],
    ['成文日期', 'Date of the document'],
  ),
  ...heading,
  ...body,
  ...annexes,
  ...may(['签发人', 'Signed off by'], ['报送', 'Reported to'], ['发送', 'Sent to']),
  ...imprint,
];
/** A form is its own table; an office that puts it under a red head adds the marks of the head. */
const form = (...own: readonly (readonly DocumentField[])[]) => [
  ...must(['标题', 'Title']),
  ...may(['发文字号', 'Document number']),
  ...own.flat(),
];

const assignment = form(
  may(['发文机关标志', 'Red head'], ['紧急程度', 'Urgency']),
  must(['承办单位', 'Lead unit'], ['督办事项', 'Matter'], ['来源依据', 'Source and grounds']),
  may(['协办单位', 'Assisting units']),
  must(['办理要求', 'What is asked'], ['完成时限', 'Due']),
  contact,
  may(['签发人', 'Signed off by']),
  signature,
  receipt,
);
const extension = form(
  may(['主送机关', 'Addressee']),
  must(['申请单位', 'Applicant'], ['问题编号', 'Case number'], ['事项', 'Matter'], ['原时限', 'Present due date']),
  must(['已做工作', 'Done so far'], ['延期理由', 'Why it cannot be met'], ['拟延至', 'New due date asked for']),
  may(['期间措施', 'Measures meanwhile'], ['单位负责人', 'Head of the unit'], ['申请日期', 'Applied on']),
  may(['审批意见', 'Decision'], ['审批人', 'Decided by'], ['审批日期', 'Decided on'], ['新时限', 'New due date']),
);
const closure = form(
  must(['问题编号', 'Case number'], ['问题描述', 'Finding'], ['责任单位', 'Unit in charge'], ['整改措施', 'Measures']),
  must(['整改完成时间', 'Completed on'], ['整改成效', 'Outcome'], ['佐证材料清单', 'Evidence']),
  may(['单位负责人', 'Head of the unit'], ['申请日期', 'Applied on'], ['初审意见', 'First review']),
  may(
    ['验收意见', 'Verification'],
    ['验收人', 'Verified by'],
    ['验收时间', 'Verified on'],
    ['验收方式', 'How verified'],
  ),
  may(
    ['公示情况', 'Publicity'],
    ['批准销号意见', 'Decision on closure'],
    ['批准人', 'Approved by'],
    ['销号日期', 'Closed on'],
  ),
);
const lookBack = form(
  must(['问题编号', 'Case number'], ['责任单位', 'Unit in charge'], ['原问题', 'The problem then']),
  must(['原整改结论', 'The conclusion then'], ['现状', 'How it stands now'], ['核查结论', 'Held or relapsed']),
  may(['证据', 'Evidence'], ['处理意见', 'What follows'], ['核查方式', 'How checked']),
  may(['核查人', 'Checked by'], ['核查时间', 'Checked on'], ['审核人', 'Reviewed by']),
);

const fields = {
  'feedback-opinion': letter,
  'assignment-notice': assignment,
  'rectification-order': [...redHead, ...contact, ...receipt],
  'rectification-plan': upward,
  'extension-application': extension,
  'rectification-report': upward,
  'closure-application': closure,
  bulletin: issue,
  'special-report': issue,
  'referral-letter': [...letter, ...receipt],
  'look-back-sheet': lookBack,
  'annual-report': upward,
} as const satisfies Record<OfficialDocumentKind, readonly DocumentField[]>;

/**
 * The placeholders that a template of this kind may hold. A template that holds another is told so, as nothing would ever
 * fill it; one that lacks a required one is told what the document would go out without.
 */
export function fieldsOfDocument(kind: OfficialDocumentKind): readonly DocumentField[] {
  return fields[kind];
}
