import {
  fieldsOfDocument,
  type DocumentBlock,
  type DocumentContent,
  type OfficialDocumentKind,
} from '@bihuan/contracts';

const SENTENCE =
  '经核查反映的夜间施工噪音扰民问题属实责令施工单位整改并依法处以罚款并建立长效机制定期回访确保问题不反弹';

const words: Readonly<Record<string, string>> = {
  份号: '000001',
  密级: '内部',
  紧急程度: '特急',
  发文机关标志: '海川区人民政府文件',
  发文字号: '海政发〔2026〕12号',
  签发人: '张建国',
  标题: '海川区人民政府关于2026年度\n督查问题整改情况的报告',
  主送机关: '市人民政府：',
  附件说明: '1.督查问题整改完成情况一览表\n2.佐证材料目录',
  发文机关署名: '海川区人民政府',
  成文日期: '2026年3月1日',
  附注: '此件公开发布',
  抄送: '区委办公室，区人大常委会办公室，区政协办公室，区纪委监委机关，区人民法院，区人民检察院',
  印发机关: '海川区人民政府办公室',
  印发日期: '2026年3月2日',
  期号: '第3期',
  编发机关: '海川区人民政府督查室',
  联系人: '李明',
  联系电话: '0000-1234567',
};

export const paragraphs = (count: number): readonly DocumentBlock[] =>
  Array.from({ length: count }, () => ({ type: 'paragraph', runs: [{ text: SENTENCE.repeat(6) }] }));

const columns = ['序号', '问题', '责任单位', '整改措施', '完成时限', '进展情况', '佐证', '核查结论', '备注'];
const ledger: DocumentBlock = {
  type: 'table',
  columns: columns.map((header, index) => ({ header, width: index === 0 ? 4 : 10, align: 'left' })),
  rows: Array.from({ length: 14 }, (_, row) => ({
    cells: columns.map((header, index) => ({ text: index === 0 ? String(row + 1) : `${header}的内容` })),
  })),
};

/** Three pages and more of text, with headings of both levels. */
export const longText: readonly DocumentBlock[] = [
  { type: 'heading', level: 1, text: '一、总体情况' },
  { type: 'heading', level: 2, text: '（一）整改部署' },
  ...paragraphs(7),
];

/** An annex too wide for an upright page, and one that is not. */
export const annexes: readonly DocumentBlock[] = [
  { type: 'annex', label: '附件1', title: '督查问题整改完成情况一览表', landscape: true },
  ledger,
  { type: 'annex', label: '附件2', title: '佐证材料目录', landscape: false },
  ...paragraphs(1),
];

/** A document of a kind with every field filled, but for those that are named. */
export function aDocument(
  kind: OfficialDocumentKind,
  body: readonly DocumentBlock[],
  changes: Readonly<Record<string, string>> = {},
): DocumentContent {
  const names = fieldsOfDocument(kind).map(({ name }) => name);
  const fields = Object.fromEntries(names.map((name) => [name, words[name] ?? `${name}的内容`]));
  return { fields: { ...fields, ...changes }, body };
}
