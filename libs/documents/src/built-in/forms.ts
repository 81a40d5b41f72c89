import type { OfficialDocumentKind } from '@bihuan/contracts';
import { AlignmentType, BorderStyle, convertMillimetersToTwip as mm, Paragraph } from 'docx';
import { FONTS } from '../docx/fonts';
import { BODY_LINE, TYPE_AREA_WIDTH } from '../docx/layout';
import { runsOf } from '../docx/text';
import { grid, type GridRow } from './grid';
import { blank, line, mark, nothing, signature, title, type Piece } from './parts';

/** A row of a form: one label with its field over the whole width, or two of them; how high it is at least, in millimetres. */
type FormRow = { readonly pairs: readonly (readonly [label: string, field: string])[]; readonly height: number };

const row = (height: number, ...pairs: readonly (string | readonly [string, string])[]): FormRow => ({
  height,
  pairs: pairs.map((one) => (typeof one === 'string' ? [one, one] : one)),
});

const forms = {
  'assignment-notice': [
    row(9, '承办单位', '协办单位'),
    row(22, '督办事项'),
    row(11, '来源依据'),
    row(22, '办理要求'),
    row(9, '完成时限', '紧急程度'),
    row(9, '联系人', '联系电话'),
    row(9, '签发人', '签收单位'),
    row(10, '签收人', '签收时间'),
  ],
  'extension-application': [
    row(10, '申请单位', '问题编号'),
    row(20, '事项'),
    row(10, '原时限', '拟延至'),
    row(24, '已做工作'),
    row(24, ['不能按期\n的原因', '延期理由']),
    row(20, '期间措施'),
    row(14, ['单位负责人\n（签字）', '单位负责人'], '申请日期'),
    row(20, '审批意见'),
    row(12, ['审批人\n（签字）', '审批人'], '审批日期'),
    row(10, ['批准后的时限', '新时限']),
  ],
  'closure-application': [
    row(9, '问题编号', '责任单位'),
    row(14, '问题描述'),
    row(14, '整改措施'),
    row(10, '整改成效'),
    row(12, '佐证材料清单'),
    row(9, '整改完成时间', '申请日期'),
    row(14, ['单位负责人\n（签字盖章）', '单位负责人']),
    row(9, '初审意见'),
    row(12, '验收意见'),
    row(9, '验收方式', '验收时间'),
    row(14, ['验收人\n（2人签名）', '验收人']),
    row(9, '公示情况'),
    row(10, '批准销号意见'),
    row(10, ['批准人（签字）', '批准人'], '销号日期'),
  ],
  'look-back-sheet': [
    row(10, '问题编号', '责任单位'),
    row(24, '原问题'),
    row(20, '原整改结论'),
    row(26, '现状'),
    row(14, ['是否巩固\n或反弹', '核查结论']),
    row(20, '证据'),
    row(20, '处理意见'),
    row(12, '核查方式', '核查时间'),
    row(14, ['核查人\n（签字）', '核查人'], ['审核人\n（签字）', '审核人']),
  ],
} as const satisfies Partial<Record<OfficialDocumentKind, readonly FormRow[]>>;

export type FormKind = keyof typeof forms;
export const isForm = (kind: OfficialDocumentKind): kind is FormKind => kind in forms;

const LABEL = mm(34);
const FIELD = Math.round(TYPE_AREA_WIDTH / 2) - LABEL;
const COLUMNS = [LABEL, FIELD, LABEL, TYPE_AREA_WIDTH - 2 * LABEL - FIELD];
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const EDGE = { ...RULE, size: 8 };
const BORDERS = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE, insideHorizontal: RULE, insideVertical: RULE };
/** 小四: a finding of some length, what was asked and the signatures stay on one sheet. */
const POINTS = 12;
const LINE = 380;
/** A row up to this high, in millimetres, goes over to the next page as a whole. */
const LOW = 16;

function cell(text: string, isLabel: boolean): Paragraph {
  const run = { font: isLabel ? FONTS.tableHeader : FONTS.body, size: POINTS * 2 };
  return new Paragraph({
    alignment: isLabel ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { ...BODY_LINE, line: LINE },
    children: runsOf(text, run),
  });
}

function rowOf({ pairs, height }: FormRow): GridRow {
  const span = pairs.length === 1 ? 3 : 1;
  return {
    cells: pairs.flatMap(([label, field]) => [
      { children: [cell(label, true)] },
      { children: [cell(`{{${field}}}`, false)], span },
    ]),
    height: { value: mm(height), rule: 'at-least' },
    align: 'center',
    isWhole: height <= LOW,
  };
}

/**
 * A form: rows keep their heights, so that what is left empty can be written in by hand.
 * An assignment goes from one office to another and bears a head and a signature; the others are signed in their own rows.
 */
export function form(kind: FormKind): readonly Piece[] {
  const isNotice = kind === 'assignment-notice';
  const number = line(isNotice ? '{{发文字号}}' : '编号：{{发文字号}}', { alignment: AlignmentType.RIGHT });
  const table = grid(forms[kind].map(rowOf), { columns: COLUMNS, borders: BORDERS, sides: 80 });
  return [
    ...(isNotice ? [mark('{{发文机关标志}}', 30), blank()] : []),
    title(180),
    number,
    ...(kind === 'extension-application' ? [line('{{主送机关}}')] : []),
    table,
    ...(isNotice ? signature() : [nothing()]),
  ];
}
