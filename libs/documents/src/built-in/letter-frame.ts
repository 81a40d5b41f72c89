import { AlignmentType, BorderStyle, convertMillimetersToTwip as mm, Footer, Header, Paragraph } from 'docx';
import { FONTS } from '../docx/fonts';
import { NO_LINE, PAGE } from '../docx/layout';
import { runsOf } from '../docx/text';
import { RED } from './parts';

/** The rules of a letter are 170 mm long and stand in the middle of the paper: they reach over the margins. */
const OVER = { left: mm(20) - PAGE.margin.left, right: mm(20) - PAGE.margin.right };
const MARK_POINTS = 30;

function rule(style: (typeof BorderStyle)['THICK_THIN_SMALL_GAP' | 'THIN_THICK_SMALL_GAP'], before = 0): Paragraph {
  return new Paragraph({
    spacing: { ...NO_LINE, before },
    indent: OVER,
    border: { bottom: { style, size: 18, color: RED, space: 0 } },
  });
}

/** The first page of a letter: the mark 30 mm below the edge of the paper, a double rule under it (GB/T 9704-2012, 10.1). */
export function letterHead(): Header {
  const run = { font: FONTS.title, size: MARK_POINTS * 2, color: RED };
  const mark = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { ...NO_LINE, line: MARK_POINTS * 20 + mm(5.7) },
    children: runsOf('{{发文机关标志}}', run),
  });
  return new Header({ children: [mark, rule(BorderStyle.THICK_THIN_SMALL_GAP, mm(1.5))] });
}

/** Its foot: the second rule 20 mm above the edge, and no page number. */
export function letterFoot(): Footer {
  return new Footer({ children: [rule(BorderStyle.THIN_THICK_SMALL_GAP)] });
}
