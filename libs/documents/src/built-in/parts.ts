import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip as mm,
  type IParagraphOptions,
  OverlapType,
  Paragraph,
  RelativeVerticalPosition,
  type Table,
  TableAnchorType,
} from 'docx';
import { FONTS } from '../docx/fonts';
import { BODY_LINE, FIRST_LINE_INDENT, NO_LINE, PAGE, POINTS, TITLE_LINE, TYPE_AREA_WIDTH } from '../docx/layout';
import { bodyRun, plainLine, runsOf } from '../docx/text';
import { grid, NO_BORDERS, type GridRow } from './grid';

export type Piece = Paragraph | Table;

/** The red of official documents. */
export const RED = 'FF0000';
/** 0.44 mm: the standard leaves the weight of the red rule to the printer. */
export const RED_RULE = { color: RED, size: 10 } as const;

/** A character of the text, as a length. */
export const CHARACTER = POINTS.body * 20;
const SMALL = 14;
const SMALL_CHARACTER = SMALL * 20;

export const blank = (): Paragraph => plainLine('');
/** What a table at the end of a page must be followed by, as good as nothing. */
export const nothing = (): Paragraph => new Paragraph({ spacing: NO_LINE });

/** The mark of the issuer, red and in the middle. */
export function mark(text: string, points: number): Paragraph {
  const run = { font: FONTS.title, size: points * 2, color: RED };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { ...BODY_LINE, line: Math.round(points * 20 * 1.2) },
    children: runsOf(text, run),
  });
}

/** Copy number, classification and urgency, one under the other from the first line of the type area. */
export function marksOnTop(): readonly Paragraph[] {
  return [
    plainLine('{{份号}}'),
    plainLine('{{密级}}', {}, FONTS.heading1),
    plainLine('{{紧急程度}}', {}, FONTS.heading1),
  ];
}

/** The title, and the blank line under it; `after` is less in a form. */
export function title(after: number = BODY_LINE.line): Paragraph {
  const run = { font: FONTS.title, size: POINTS.title * 2 };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { ...TITLE_LINE, after },
    children: runsOf('{{标题}}', run),
  });
}

/** A line of text from the margin or, indented, as a paragraph begins. */
export function line(text: string, options: IParagraphOptions = {}): Paragraph {
  return plainLine(text, options);
}

/** Title, addressee and text, as every document with a head has them. */
export function text(): readonly Piece[] {
  return [blank(), blank(), title(), line('{{主送机关}}'), line('{{正文}}')];
}

/** “附件：1. …”, one line under the text; further names stand under the first. */
export function annexNote(): Paragraph {
  return line('附件：{{附件说明}}', {
    spacing: { ...BODY_LINE, before: BODY_LINE.line },
    indent: { left: 5 * CHARACTER, hanging: 3 * CHARACTER },
  });
}

/** Half of the line, so that the date, written in the middle of it, ends four characters from the edge, and the issuer stands over it. */
const SIGNATURE_INDENT = Math.round(13.5 * CHARACTER);

/** Issuer over date, room for a seal over both; they never part from each other. */
export function signature(): readonly Paragraph[] {
  const options = { alignment: AlignmentType.CENTER, indent: { left: SIGNATURE_INDENT } };
  return [
    line('{{发文机关署名}}', { ...options, spacing: { ...BODY_LINE, before: 2 * BODY_LINE.line }, keepNext: true }),
    line('{{成文日期}}', options),
  ];
}

export const note = (): Paragraph => line('（{{附注}}）', { indent: FIRST_LINE_INDENT });
export const contact = (): Paragraph =>
  line('联系人：{{联系人}}　　联系电话：{{联系电话}}', { indent: FIRST_LINE_INDENT });

const THICK = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const THIN = { ...THICK, size: 6 };

function imprintLine(label: string, name: string): GridRow {
  const children = [
    new Paragraph({
      spacing: BODY_LINE,
      indent: {
        left: (label.length + 2) * SMALL_CHARACTER,
        right: SMALL_CHARACTER,
        hanging: (label.length + 1) * SMALL_CHARACTER,
      },
      children: runsOf(`${label}：{{${name}}}。`, { ...bodyRun(), size: SMALL * 2, characterSpacing: 0 }),
    }),
  ];
  return { cells: [{ children, span: 2 }] };
}

function printedBy(): GridRow {
  const run = { ...bodyRun(), size: SMALL * 2, characterSpacing: 0 };
  const of = (words: string, options: IParagraphOptions) => [
    new Paragraph({ spacing: BODY_LINE, ...options, children: runsOf(words, run) }),
  ];
  return {
    cells: [
      { children: of('{{印发机关}}', { indent: { left: SMALL_CHARACTER } }) },
      {
        children: of('{{印发日期}}印发', { alignment: AlignmentType.RIGHT, indent: { right: SMALL_CHARACTER } }),
      },
    ],
  };
}

/**
 * The imprint at the foot of the last page: it floats, anchored to the last paragraph, so that it stands at the bottom
 * margin however much or little text is above it (GB/T 9704-2012, 7.4).
 */
export function imprint(lines: readonly string[], hasPrinter: boolean): readonly Piece[] {
  const rows = [...lines.map((name) => imprintLine(name, name)), ...(hasPrinter ? [printedBy()] : [])];
  const columns = [Math.round(TYPE_AREA_WIDTH * 0.6), TYPE_AREA_WIDTH - Math.round(TYPE_AREA_WIDTH * 0.6)];
  const borders = { ...NO_BORDERS, ...(hasPrinter && { top: THICK, bottom: THICK, insideHorizontal: THIN }) };
  const float = {
    // measured from the paper: LibreOffice lets no table as wide as the text float between margins
    horizontalAnchor: TableAnchorType.PAGE,
    absoluteHorizontalPosition: PAGE.margin.left,
    verticalAnchor: TableAnchorType.MARGIN,
    relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    overlap: OverlapType.NEVER,
    topFromText: mm(4),
  };
  return [grid(rows, { columns, borders, float }), nothing()];
}
