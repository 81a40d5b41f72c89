import {
  ANNEX_PLACEHOLDER,
  BODY_PLACEHOLDER,
  fieldsOfDocument,
  type DocumentBlock,
  type DocumentContent,
  type DocumentTree,
  type DraftableKind,
  type PlainDate,
} from '@bihuan/contracts';
import { paragraph, plain } from '../sentence';
import { column } from './parts';

/** What is known of a document beside its content. */
export type PaperStanding = { readonly issuer: string; readonly number: string | null; readonly date: PlainDate };

/** Fields that the head or the foot of the sheet shows: the rest of a form is its table. */
const aroundForm: readonly string[] = [
  '标题',
  '发文字号',
  '主送机关',
  '发文机关标志',
  '发文机关署名',
  '成文日期',
  BODY_PLACEHOLDER,
  ANNEX_PLACEHOLDER,
];

/** Whether the document is all fields: its template is the form. */
export function isForm(kind: DraftableKind): boolean {
  return !fieldsOfDocument(kind).some(({ name }) => name === BODY_PLACEHOLDER);
}

/** A document for the screen: the same words as on paper, in the blocks that screens draw. Paper is drawn by its template. */
export function paperTree(
  kind: DraftableKind,
  { fields, body }: DocumentContent,
  { issuer, number, date }: PaperStanding,
): DocumentTree {
  const value = (name: string) => fields[name]?.trim() ?? '';
  const title = value('标题') || '（无标题）';
  const addressee = value('主送机关').replace(/[：:]$/u, '');
  const annex = body.findIndex(({ type }) => type === 'annex');
  const text = annex < 0 ? body : body.slice(0, annex);
  return {
    title: title.replaceAll('\n', ''),
    addressee: addressee || null,
    issuer,
    date,
    documentNumber: number,
    signatory: value('签发人') || null,
    blocks: [
      { type: 'title', text: title },
      ...(addressee ? [{ type: 'addressee' as const, text: `${addressee}：` }] : []),
      ...(isForm(kind) ? [formTable(kind, fields)] : text),
      ...line('附件', value('附件说明')),
      { type: 'signature', issuer: value('发文机关署名') || issuer, date },
      ...(isForm(kind) ? [] : foot(value)),
      ...(annex < 0 ? [] : body.slice(annex)),
    ],
  };
}

function formTable(kind: DraftableKind, fields: DocumentContent['fields']): DocumentBlock {
  const named = fieldsOfDocument(kind).filter(({ name }) => !aroundForm.includes(name));
  return {
    type: 'table',
    columns: [column('栏目', 22), column('内容', 78)],
    rows: named.map(({ name, label }) => ({ cells: [{ text: label.zh }, { text: fields[name] ?? '' }] })),
  };
}

function foot(value: (name: string) => string): readonly DocumentBlock[] {
  return ['联系人', '报送', '发送', '抄送'].flatMap((name) => line(name, value(name)));
}

function line(name: string, text: string): readonly DocumentBlock[] {
  return text === '' ? [] : [paragraph(plain(`${name}：${text}`))];
}
