import type { AnnexBlock, DocumentBlock, DocumentTree, HeadingBlock, ParagraphBlock } from '@bihuan/contracts';
import { AlignmentType, PageBreak, Paragraph, Tab, type Table, TabStopType, TextRun } from 'docx';
import { FONTS } from './fonts';
import { BODY_LINE, FIRST_LINE_INDENT, NO_LINE, POINTS, TITLE_LINE, TYPE_AREA_WIDTH } from './layout';
import { signature } from './signature';
import { table } from './table';
import { bodyRun, plainLine, runsOf } from './text';

export type Drawn = readonly (Paragraph | Table)[];

function title(text: string): Drawn {
  const run = { font: FONTS.title, size: POINTS.title * 2 };
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: TITLE_LINE, children: runsOf(text, run) }),
    plainLine(''),
  ];
}

/** Levels 3 and 4 look like the text: the standard tells them by “1.” and “（1）” alone. */
function heading({ level, text }: HeadingBlock): Paragraph {
  const face = [FONTS.heading1, FONTS.heading2][level - 1] ?? FONTS.body;
  return new Paragraph({
    spacing: BODY_LINE,
    indent: FIRST_LINE_INDENT,
    keepNext: true,
    outlineLevel: level - 1,
    children: runsOf(text, bodyRun(face)),
  });
}

function paragraph({ runs }: ParagraphBlock): Paragraph {
  return new Paragraph({
    spacing: BODY_LINE,
    indent: FIRST_LINE_INDENT,
    alignment: AlignmentType.JUSTIFIED,
    widowControl: false,
    children: runs.flatMap(({ text }) => runsOf(text, bodyRun())),
  });
}

/** The label at the top left, the title on the third line (GB/T 9704-2012, 7.3.2 and 7.3.6). */
function annex({ label, title }: AnnexBlock, onNewPage: boolean): Drawn {
  const run = { font: FONTS.title, size: POINTS.title * 2 };
  return [
    plainLine(label, { pageBreakBefore: !onNewPage, keepNext: true }, FONTS.heading1),
    plainLine('', { keepNext: true }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: TITLE_LINE,
      keepNext: true,
      children: runsOf(title, run),
    }),
    plainLine('', { keepNext: true }),
  ];
}

/** Where a block stands: how wide the text is there, and whether a new page begins with it anyway. */
export type Place = { readonly width: number; readonly onNewPage: boolean };

/** Draws one block. What the tree knows about cases stays on the screen: paper has no links. */
export function drawBlock(block: DocumentBlock, { width, onNewPage }: Place): Drawn {
  if (block.type === 'title') return title(block.text);
  if (block.type === 'addressee') return [plainLine(block.text)];
  if (block.type === 'heading') return [heading(block)];
  if (block.type === 'paragraph') return [paragraph(block)];
  if (block.type === 'table') return table(block, width);
  if (block.type === 'annex') return annex(block, onNewPage);
  if (block.type === 'page-break') return [new Paragraph({ spacing: NO_LINE, children: [new PageBreak()] })];
  return signature(block);
}

/**
 * The line above the title: the number alone in the middle, or, in a document to a superior, the number on the left
 * and who signed it on the right, one character from each edge (GB/T 9704-2012, 7.2.5 and 7.2.6).
 */
export function drawNumberLine({ documentNumber, signatory }: DocumentTree): Drawn {
  if (documentNumber === null && signatory === null) return [];
  if (signatory === null) return [plainLine(documentNumber ?? '', { alignment: AlignmentType.CENTER }), plainLine('')];
  const character = POINTS.body * 20;
  const line = new Paragraph({
    spacing: BODY_LINE,
    indent: { left: character },
    tabStops: [{ type: TabStopType.RIGHT, position: TYPE_AREA_WIDTH - character }],
    children: [
      ...runsOf(documentNumber ?? '', bodyRun()),
      new TextRun({ ...bodyRun(), children: [new Tab(), '签发人：'] }),
      ...runsOf(signatory, bodyRun(FONTS.heading2)),
    ],
  });
  return [line, plainLine('')];
}
