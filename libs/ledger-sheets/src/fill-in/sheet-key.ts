import { createHash } from 'node:crypto';

/** What a row of a handed-out sheet stands for. */
export type RowKey = {
  readonly sheetId: string;
  readonly position: number;
  readonly caseId: string;
  /** The version of the case that the row shows. */
  readonly version: number;
  /** The measure that can still be completed here; null for none, or one that was done already. */
  readonly measureId: string | null;
};
/** What of the row a reader goes by: if it does not belong to the key, columns were sorted apart. */
export type RowWords = { readonly number: string; readonly measure: string };

const MARK = 'BIHUAN-1';
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const pattern = new RegExp(`^${MARK}/(${uuid})/(\\d+)/(${uuid})/(\\d+)/(${uuid}|-)/([0-9a-f]{12})$`);

/** The text in the hidden column of a row, by which it comes home wherever it stands in whatever file. */
export function writeKey(key: RowKey, words: RowWords): string {
  const text = keyText(key);
  return `${text}/${checkOf(text, words)}`;
}

/** Whether a cell holds such a text, be it damaged. */
export function looksLikeKey(cell: unknown): cell is string {
  return typeof cell === 'string' && cell.trim().startsWith(`${MARK}/`);
}

/** Reads a key; null when it was changed, or stands beside words that are not its own. */
export function readKey(cell: string, words: RowWords): RowKey | null {
  const match = pattern.exec(cell.trim());
  if (!match) return null;
  const [, sheetId = '', position = '', caseId = '', version = '', measure = '', check] = match;
  const measureId = measure === '-' ? null : measure;
  const key = { sheetId, position: Number(position), caseId, version: Number(version), measureId };
  return checkOf(keyText(key), words) === check ? key : null;
}

function keyText({ sheetId, position, caseId, version, measureId }: RowKey): string {
  return [MARK, sheetId, position, caseId, version, measureId ?? '-'].join('/');
}

/** Programs differ in how they save spaces and line breaks. */
function checkOf(text: string, { number, measure }: RowWords): string {
  const words = [text, number, measure].map((part) => part.replaceAll(/\s/g, ''));
  return createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 12);
}
