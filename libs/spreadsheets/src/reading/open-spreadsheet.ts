import { EmptySpreadsheet, EncryptedSpreadsheet, NotASpreadsheet, SpreadsheetTooLarge } from '../spreadsheets.errors';
import { beginningOf, decodedChunks, encodingOf } from './decode-text';
import { LIMITS } from './limits';
import { readCsv } from './read-csv';
import { readOldFormat } from './read-old-format';
import { readXlsx } from './read-xlsx';
import type { Spreadsheet } from './spreadsheet';

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const EMPTY_ZIP = Buffer.from('PK\u0005\u0006', 'latin1');
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const PDF = Buffer.from('%PDF-');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const WORKBOOK_STREAMS = ['Workbook', 'Book'].map((name) => Buffer.from(`${name}\0`, 'utf16le'));

const startsWith = (bytes: Buffer, mark: Buffer): boolean => bytes.subarray(0, mark.length).equals(mark);

function refuseLarger(bytes: Buffer, most: number, fileName: string): void {
  if (bytes.length <= most) return;
  const megabytes = most / 1024 / 1024;
  throw new SpreadsheetTooLarge(fileName, {
    zh: `文件超过 ${megabytes} MB`,
    en: `the file has more than ${megabytes} MB`,
  });
}

/** A compound file: an .xls, or another document, or anything that a password locks. */
function readCompound(bytes: Buffer, fileName: string): Spreadsheet {
  if (bytes.includes(ENCRYPTED)) throw new EncryptedSpreadsheet(fileName);
  if (!WORKBOOK_STREAMS.some((name) => bytes.includes(name))) throw new NotASpreadsheet(fileName);
  refuseLarger(bytes, LIMITS.oldFormatBytes, fileName);
  return readOldFormat(bytes, fileName);
}

/** Many systems of the trade hand out a web page or an XML table and call it .xls. */
function isMarkup(beginning: string): boolean {
  if (!/^\s*</.test(beginning)) return false;
  return /<table|urn:schemas-microsoft-com:office:(?:spreadsheet|excel)/i.test(beginning);
}

function readText(bytes: Buffer, fileName: string): Spreadsheet {
  const encoding = encodingOf(bytes);
  if (encoding === null) throw new NotASpreadsheet(fileName);
  const beginning = beginningOf(bytes, encoding, 20_000);
  if (beginning.trim() === '') throw new EmptySpreadsheet(fileName);
  if (!isMarkup(beginning)) {
    if (/^\s*(?:<\?xml|<!doctype|<html|\{\\rtf)/i.test(beginning)) throw new NotASpreadsheet(fileName);
    return readCsv(bytes, fileName, encoding);
  }
  refuseLarger(bytes, LIMITS.oldFormatBytes, fileName);
  return readOldFormat([...decodedChunks(bytes, encoding)].join(''), fileName);
}

/**
 * Opens a spreadsheet: .xlsx, .xls or .csv, told by its content, as names lie. Refuses what it cannot read with a
 * `SpreadsheetRefused` that says what is wrong with the file; a sheet that turns out to be damaged refuses while it is read.
 */
export async function openSpreadsheet(bytes: Buffer, fileName: string): Promise<Spreadsheet> {
  if (bytes.length === 0) throw new EmptySpreadsheet(fileName);
  refuseLarger(bytes, LIMITS.bytes, fileName);
  if (startsWith(bytes, ZIP)) return readXlsx(bytes, fileName);
  if (startsWith(bytes, COMPOUND)) return readCompound(bytes, fileName);
  if (startsWith(bytes, PDF) || startsWith(bytes, EMPTY_ZIP)) throw new NotASpreadsheet(fileName);
  return readText(bytes, fileName);
}
