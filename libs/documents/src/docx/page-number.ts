import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import { FONTS } from './fonts';
import { FOOTER_LINE, POINTS } from './layout';

function numbered(
  alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT,
  side: 'left' | 'right',
  lift = 0,
): Footer {
  const character = POINTS.pageNumber * 20;
  const indent = side === 'left' ? { left: character } : { right: character };
  const run = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    font: FONTS.pageNumber,
    size: POINTS.pageNumber * 2,
  });
  return new Footer({
    children: [new Paragraph({ alignment, spacing: { ...FOOTER_LINE, after: lift }, indent, children: [run] })],
  });
}

/**
 * “— 1 —” at the outer edge: right on odd pages, left on even ones, one character in from it (GB/T 9704-2012, 7.5).
 * `lift` raises them where the footer stands lower than it does in a common document.
 */
export function pageNumbers(lift = 0): { readonly default: Footer; readonly even: Footer } {
  return { default: numbered(AlignmentType.RIGHT, 'right', lift), even: numbered(AlignmentType.LEFT, 'left', lift) };
}
