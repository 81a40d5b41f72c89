import {
  allottedFields,
  ANNEX_PLACEHOLDER,
  BODY_PLACEHOLDER,
  fieldsOfDocument,
  type DocumentBlock,
  type DocumentField,
  type DraftableKind,
  type ParagraphBlock,
} from '@bihuan/contracts';

const notTyped: readonly string[] = [...allottedFields, BODY_PLACEHOLDER, ANNEX_PLACEHOLDER];

/** The fields of a kind that people write; the rest the system fills in. */
export function fieldsToWrite(kind: DraftableKind): readonly DocumentField[] {
  return fieldsOfDocument(kind).filter(({ name }) => !notTyped.includes(name));
}

/** Whether the document has a text beside its fields. */
export function hasText(kind: DraftableKind): boolean {
  return fieldsOfDocument(kind).some(({ name }) => name === BODY_PLACEHOLDER);
}

/** The words of a paragraph, whatever cases stand behind its parts. */
export function wordsOf({ runs }: ParagraphBlock): string {
  return runs.map(({ text }) => text).join('');
}

/** A paragraph with other words: it still leads to the cases that it told of. */
export function reworded(block: ParagraphBlock, text: string): ParagraphBlock {
  if (text === wordsOf(block)) return block;
  const caseIds = [...new Set(block.runs.flatMap((run) => run.caseIds ?? []))];
  return { type: 'paragraph', runs: [{ text, ...(caseIds.length > 0 ? { caseIds } : {}) }] };
}

/** A text without what nobody wrote anything into. */
export function withoutBlanks(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  return blocks.filter((block) => {
    if (block.type === 'paragraph') return wordsOf(block).trim() !== '';
    return block.type === 'heading' ? block.text.trim() !== '' : true;
  });
}
