import { documentRules, fieldsOfDocument, type DocumentContent, type DraftableKind } from '@bihuan/contracts';
import { chineseDate } from '@bihuan/report-domain';

/** What is known of a document only when it goes out. */
export type Allotted = {
  readonly number: string;
  readonly signatory: string;
  readonly approvedOn: string;
  readonly issuedOn: string;
};
type Drafted = { readonly kind: DraftableKind; readonly content: DocumentContent };

/** The content with what only the system fills in, as far as the kind has a place for it. */
export function issuedContent({ kind, content }: Drafted, allotted: Allotted): DocumentContent {
  const { number, signatory, approvedOn, issuedOn } = allotted;
  const isIssue = documentRules[kind].numbering === 'issue';
  const filled: Readonly<Record<string, string>> = {
    [isIssue ? '期号' : '发文字号']: number,
    签发人: signatory,
    成文日期: chineseDate(approvedOn),
    印发日期: chineseDate(issuedOn),
  };
  return withFields({ kind, content }, filled);
}

/** A draft as paper shows it: room for the number and the date, nobody's name under it. */
export function draftContent({ kind, content }: Drafted, number: string): DocumentContent {
  const isIssue = documentRules[kind].numbering === 'issue';
  const blank = { [isIssue ? '期号' : '发文字号']: number, 签发人: '', 成文日期: '　　年　月　日', 印发日期: '' };
  return withFields({ kind, content }, blank);
}

function withFields({ kind, content }: Drafted, filled: Readonly<Record<string, string>>): DocumentContent {
  const names = fieldsOfDocument(kind).map(({ name }) => name);
  const empty = Object.fromEntries(names.map((name) => [name, '']));
  const known = Object.fromEntries(Object.entries(filled).filter(([name]) => names.includes(name)));
  return { fields: punctuated({ ...empty, ...content.fields, ...known }), body: content.body };
}

/** The marks that paper asks for, whether or not somebody typed them; the imprint of a template has its own full stops. */
function punctuated(fields: DocumentContent['fields']): DocumentContent['fields'] {
  const entries = Object.entries(fields).map(([name, text]) => {
    if (name === '主送机关' && text.trim() !== '') return [name, `${text.trim().replace(/[：:]$/u, '')}：`];
    return [name, imprinted.includes(name) ? text.trim().replace(/。$/u, '') : text];
  });
  return Object.fromEntries(entries) as DocumentContent['fields'];
}

const imprinted: readonly string[] = ['抄送', '报送', '发送'];
