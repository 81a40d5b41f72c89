import { z } from 'zod';
import { plainDate } from './deadline';

/** The cases behind a piece of text: the screen links them, paper leaves them out. */
const caseIds = z.array(z.uuid()).readonly().optional();

const ids = z.array(z.uuid()).readonly();

/**
 * How a printed number follows from the cases of its run, so that it can be counted again: their number (`count`), how many
 * different keys they have (`distinct`), a sum with one term for each of them (`sum`), their share of others in percent
 * (`share`), how much more or fewer they are than before in percent (`growth`), or by how many percentage points their
 * share differs from an earlier one (`points`). `words`: people wrote it, and the numbers in it are theirs.
 */
export const figureSource = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('count') }),
    z.strictObject({ kind: z.literal('distinct'), keys: z.array(z.string()).readonly() }),
    z.strictObject({ kind: z.literal('sum'), terms: z.array(z.string().regex(/^-?\d+(\.\d+)?$/)).readonly() }),
    // `levelled`: one of the parts of a whole, rounded so that together they are 100%
    z.strictObject({ kind: z.literal('share'), of: ids, levelled: z.literal(true).optional() }),
    z.strictObject({ kind: z.literal('growth'), before: ids }),
    z.strictObject({ kind: z.literal('points'), of: ids, before: ids, beforeOf: ids }),
    z.strictObject({ kind: z.literal('words') }),
  ])
  .readonly();
export type FigureSource = z.infer<typeof figureSource>;
const figure = figureSource.optional();

/** A stretch of text with one origin. A count is a run of its own, so that the number can be followed to its cases. */
export const textRun = z.strictObject({ text: z.string().min(1), caseIds, figure }).readonly();
export type TextRun = z.infer<typeof textRun>;

/** The name of the document. A line feed is a break the author chose, as a title is broken by meaning, not by width. */
export const titleBlock = z.strictObject({ type: z.literal('title'), text: z.string().min(1) }).readonly();

/** To whom the document goes, with its colon; drawn flush left under the title. */
export const addresseeBlock = z.strictObject({ type: z.literal('addressee'), text: z.string().min(1) }).readonly();

/** A heading with its number written out (“一、”, “（一）”), so that screen and paper cannot number differently. */
export const headingBlock = z
  .strictObject({ type: z.literal('heading'), level: z.int().min(1).max(4), text: z.string().min(1), caseIds })
  .readonly();
export type HeadingBlock = z.infer<typeof headingBlock>;

export const paragraphBlock = z
  .strictObject({ type: z.literal('paragraph'), runs: z.array(textRun).min(1).readonly() })
  .readonly();
export type ParagraphBlock = z.infer<typeof paragraphBlock>;

/** A column: its width is a share, as the type area is 156 mm on paper and anything on a screen. */
export const tableColumn = z
  .strictObject({ header: z.string(), width: z.number().positive(), align: z.enum(['left', 'center']) })
  .readonly();
export type TableColumn = z.infer<typeof tableColumn>;

/** A cell. A line feed parts the paragraphs within it. */
export const tableCell = z.strictObject({ text: z.string(), caseIds, figure }).readonly();
export type TableCell = z.infer<typeof tableCell>;

/** A row; cases that stand behind all of it are named once, here. */
export const tableRow = z.strictObject({ cells: z.array(tableCell).readonly(), caseIds }).readonly();
export type TableRow = z.infer<typeof tableRow>;

export const tableBlock = z
  .strictObject({
    type: z.literal('table'),
    columns: z.array(tableColumn).min(1).readonly(),
    rows: z.array(tableRow).readonly(),
  })
  .refine((table) => table.rows.every((row) => row.cells.length === table.columns.length), {
    error: 'every row has one cell for each column',
    path: ['rows'],
  })
  .readonly();
export type TableBlock = z.infer<typeof tableBlock>;

/** Who issues the document, and when; closes the text. */
export const signatureBlock = z
  .strictObject({ type: z.literal('signature'), issuer: z.string().min(1), date: plainDate })
  .readonly();
export type SignatureBlock = z.infer<typeof signatureBlock>;

/** Begins a new page. */
export const pageBreakBlock = z.strictObject({ type: z.literal('page-break') }).readonly();

/**
 * Begins an annex on a page of its own: what follows belongs to it, up to the next annex. `label` is “附件” or “附件1”.
 * A landscape annex is for ledgers with more columns than an upright page can hold.
 */
export const annexBlock = z
  .strictObject({
    type: z.literal('annex'),
    label: z.string().min(1),
    title: z.string().min(1),
    landscape: z.boolean(),
  })
  .readonly();
export type AnnexBlock = z.infer<typeof annexBlock>;

/** One piece of a document. The kinds are few, so that a renderer can promise to draw all of them. */
export const documentBlock = z.discriminatedUnion('type', [
  titleBlock,
  addresseeBlock,
  headingBlock,
  paragraphBlock,
  tableBlock,
  signatureBlock,
  pageBreakBlock,
  annexBlock,
]);
export type DocumentBlock = z.infer<typeof documentBlock>;

/**
 * A composed document: what sections make of facts, and what the screen and the renderer draw.
 *
 * The blocks hold all of the text, title and signature included. The fields beside them are facts about the document
 * for lists and file properties; of these only the number and the signatory are drawn, above the title.
 */
export const documentTree = z
  .strictObject({
    title: z.string().min(1),
    addressee: z.string().min(1).nullable(),
    issuer: z.string().min(1),
    date: plainDate,
    documentNumber: z.string().min(1).nullable(),
    signatory: z.string().min(1).nullable(),
    blocks: z.array(documentBlock).readonly(),
  })
  .readonly();
export type DocumentTree = z.infer<typeof documentTree>;
