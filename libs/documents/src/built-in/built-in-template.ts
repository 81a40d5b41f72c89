import { ANNEX_PLACEHOLDER, officialDocumentKinds, type OfficialDocumentKind } from '@bihuan/contracts';
import { convertMillimetersToTwip as mm, Document, DocumentGridType, Packer } from 'docx';
import { coreProperties } from '../docx/core-properties';
import { FONTS } from '../docx/fonts';
import { BODY_LINE, LINE_PITCH, PAGE, POINTS } from '../docx/layout';
import { pageNumbers } from '../docx/page-number';
import { withoutZipDates } from '../zip/zip-dates';
import { form, isForm } from './forms';
import { issueHead, letterTop, redHead } from './heads';
import { letterFoot, letterHead } from './letter-frame';
import { annexNote, contact, imprint, line, note, signature, text, type Piece } from './parts';

const annexes = (): Piece => line(`{{${ANNEX_PLACEHOLDER}}}`);
const receipt = (): readonly Piece[] => [
  line('签收单位：{{签收单位}}', { keepNext: true }),
  line('签收人：{{签收人}}　　签收时间：{{签收时间}}'),
];

/** What follows the text: annexes named, signature, note and contact, a receipt where one is asked for, the annexes. */
function close(kind: OfficialDocumentKind): readonly Piece[] {
  return [annexNote(), ...signature(), note(), contact(), ...(RECEIPTS.has(kind) ? receipt() : []), annexes()];
}

function issueDocument(): readonly Piece[] {
  return [...issueHead(), ...text(), annexNote(), annexes(), ...imprint(['报送', '发送', '抄送'], true)];
}

const UPWARD: ReadonlySet<OfficialDocumentKind> = new Set([
  'rectification-plan',
  'rectification-report',
  'annual-report',
]);
const LETTERS: ReadonlySet<OfficialDocumentKind> = new Set(['feedback-opinion', 'referral-letter']);
const RECEIPTS: ReadonlySet<OfficialDocumentKind> = new Set(['rectification-order', 'referral-letter']);
const ISSUES: ReadonlySet<OfficialDocumentKind> = new Set(['bulletin', 'special-report']);

function childrenOf(kind: OfficialDocumentKind): readonly Piece[] {
  if (isForm(kind)) return form(kind);
  if (ISSUES.has(kind)) return issueDocument();
  if (LETTERS.has(kind)) return [...letterTop(), ...text(), ...close(kind), ...imprint(['抄送'], false)];
  return [...redHead(UPWARD.has(kind)), ...text(), ...close(kind), ...imprint(['抄送'], true)];
}

/** The first page of a letter has a head and a foot of its own; its number is left out there and goes on behind. */
function frameOf(kind: OfficialDocumentKind) {
  if (!LETTERS.has(kind)) return { page: PAGE, titlePage: false, headers: {}, footers: pageNumbers() };
  const page = { ...PAGE, margin: { ...PAGE.margin, header: mm(26.5), footer: mm(20) } };
  const numbers = pageNumbers(PAGE.margin.footer - mm(20));
  return { page, titlePage: true, headers: { first: letterHead() }, footers: { ...numbers, first: letterFoot() } };
}

/**
 * The template that comes with the program, in the layout of GB/T 9704-2012: head, title, text, signature and imprint where
 * the standard wants them, with the placeholders of `fieldsOfDocument`. An office replaces it by its own red-head file.
 */
export async function builtInTemplate(kind: OfficialDocumentKind): Promise<Buffer> {
  const { page, titlePage, headers, footers } = frameOf(kind);
  const run = { font: FONTS.body, size: POINTS.body * 2, language: { value: 'en-US', eastAsia: 'zh-CN' } };
  const name = officialDocumentKinds[kind].zh;
  const document = new Document({
    title: name,
    creator: '闭环',
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    styles: { default: { document: { run, paragraph: { spacing: BODY_LINE } } } },
    sections: [
      {
        properties: { page, titlePage, grid: { type: DocumentGridType.DEFAULT, linePitch: LINE_PITCH } },
        headers,
        footers,
        children: childrenOf(kind),
      },
    ],
  });
  const core = coreProperties({ title: name, issuer: '闭环', date: '1980-01-01' });
  return withoutZipDates(await Packer.toBuffer(document, undefined, [core]));
}
