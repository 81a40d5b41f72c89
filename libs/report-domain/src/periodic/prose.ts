import type { ParagraphBlock } from '@bihuan/contracts';
import { paragraph, plain } from '../sentence';

/** What people typed, a paragraph for each line that says something. */
export function proseParagraphs(text: string): readonly ParagraphBlock[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => paragraph(plain(line)));
}
