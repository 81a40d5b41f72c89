import {
  ANNEX_PLACEHOLDER,
  BODY_PLACEHOLDER,
  fieldsOfDocument,
  officialDocumentKinds,
  type DocumentBlock,
  type DocumentContent,
  type OfficialDocumentKind,
} from '@bihuan/contracts';

const said = (text: string): DocumentBlock => ({ type: 'paragraph', runs: [{ text }] });

/** Each field says what it is; those whose look depends on what stands in them hold something likely. */
const samples: Readonly<Record<string, string>> = {
  发文字号: '样〔2026〕1号',
  期号: '第1期',
  成文日期: '2026年3月1日',
  印发日期: '2026年3月2日',
  密级: '',
  份号: '',
};

/** Content to try a template with: every field filled, a text with headings and a table, and an annex. */
export function sampleContent(kind: OfficialDocumentKind): DocumentContent {
  const names = fieldsOfDocument(kind).map(({ name }) => name);
  const fields = names
    .filter((name) => name !== BODY_PLACEHOLDER && name !== ANNEX_PLACEHOLDER)
    .map((name) => [name, samples[name] ?? `（${name}样例）`]);
  return {
    fields: { ...Object.fromEntries(fields), 标题: `${officialDocumentKinds[kind].zh}样例` },
    body: names.includes(BODY_PLACEHOLDER) ? sampleBody : [],
  };
}

const sampleBody: readonly DocumentBlock[] = [
  said('这是试印的正文，用来检查模板的版式，内容都是虚构的。'),
  { type: 'heading', level: 1, text: '一、第一部分' },
  { type: 'heading', level: 2, text: '（一）第一个问题' },
  said('正文各段首行缩进两个字，每行二十八个字，每页二十二行。'),
  {
    type: 'table',
    columns: [
      { header: '序号', width: 20, align: 'center' },
      { header: '事项', width: 80, align: 'left' },
    ],
    rows: [{ cells: [{ text: '1' }, { text: '样例事项' }] }],
  },
];
