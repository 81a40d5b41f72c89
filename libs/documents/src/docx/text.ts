import { Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import { BODY_CHARACTER_SPACING, BODY_LINE, POINTS } from './layout';
import { FONTS } from './fonts';

const UNPRINTABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/**
 * Draws text as runs, one for each line of it.
 * Characters that XML cannot carry are dropped: one of them, pasted into a progress report, would make Word refuse the whole file.
 */
export function runsOf(text: string, options: IRunOptions): readonly TextRun[] {
  return text.split('\n').map((line, index) => {
    const printable = line.replaceAll('\t', ' ').replaceAll(UNPRINTABLE, '');
    return new TextRun({ ...options, text: printable, break: index === 0 ? 0 : 1 });
  });
}

/** The run options of body text; headings differ from it only by their face. */
export function bodyRun(font: (typeof FONTS)[keyof typeof FONTS] = FONTS.body): IRunOptions {
  return { font, size: POINTS.body * 2, characterSpacing: BODY_CHARACTER_SPACING };
}

/** A line of body text without an indent: addressee, document number, signature, or nothing at all. */
export function plainLine(
  text: string,
  options: IParagraphOptions = {},
  font: (typeof FONTS)[keyof typeof FONTS] = FONTS.body,
): Paragraph {
  return new Paragraph({ spacing: BODY_LINE, widowControl: false, ...options, children: runsOf(text, bodyRun(font)) });
}
