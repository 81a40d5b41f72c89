import type { SignatureBlock } from '@bihuan/contracts';
import { chineseDate } from '@bihuan/report-domain';
import { AlignmentType, type Paragraph } from 'docx';
import { POINTS } from './layout';
import { plainLine } from './text';

/** How wide a text is in full-width characters: digits, Latin letters and their signs count half. */
function widthOf(text: string): number {
  return text.length - (text.match(/[ -~]/gu)?.length ?? 0) / 2;
}

function flushRight(text: string, characters: number, keepNext: boolean): Paragraph {
  const indent = { right: Math.round(characters * POINTS.body * 20) };
  return plainLine(text, { alignment: AlignmentType.RIGHT, indent, keepNext });
}

/**
 * Issuer and date, one line below the text: the issuer two characters from the right, the date beginning two characters
 * after the issuer does; a date longer than the issuer takes the two characters itself (GB/T 9704-2012, 7.3.5.2).
 * The three lines stay together, as a date alone on a page looks like a forgery.
 */
export function signature({ issuer, date }: SignatureBlock): readonly Paragraph[] {
  const words = chineseDate(date);
  const dateIndent = Math.max(2, widthOf(issuer) - widthOf(words));
  const issuerIndent = Math.max(0, dateIndent + widthOf(words) + 2 - widthOf(issuer));
  return [
    plainLine('', { keepNext: true }),
    flushRight(issuer, issuerIndent, true),
    flushRight(words, dateIndent, false),
  ];
}
