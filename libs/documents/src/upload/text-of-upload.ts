import { decodeText } from './decode-text';
import { textOfHtml } from './html/text-of-html';
import { LIMITS } from './limits';
import { textOfPdf } from './pdf/text-of-pdf';
import { refuse, type TextOfUpload } from './refusals';
import { textOfDocx } from './text-of-docx';

const ZIP = Buffer.from('PK');
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const PDF = Buffer.from('%PDF-');
const OTHER_FORMATS = ['{\\rtf'].map((start) => Buffer.from(start));
const WEB_PAGE =
  /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?(?:<!doctype\s+html|<html|<head|<body|<\?xml[^>]{0,200}\?>\s*(?:<!doctype\s+html|<html))/i;
const MARKUP = /^\s*(?:<!doctype|<\?xml|mime-version:)/i;

function startsWith(bytes: Buffer, start: Buffer): boolean {
  return bytes.subarray(0, start.length).equals(start);
}

function textOfPlain(name: string, bytes: Buffer): TextOfUpload {
  const decoded = decodeText(bytes);
  if (decoded.kind === 'damaged') return refuse('brokenText');
  if (decoded.kind === 'not-text') return refuse(/\.docx$/i.test(name) ? 'brokenWord' : 'otherFormat');
  if (WEB_PAGE.test(decoded.text)) return textOfHtml(decoded.text);
  return MARKUP.test(decoded.text) ? refuse('otherFormat') : { accepted: true, format: 'txt', text: decoded.text };
}

/** One kind of line end, and none of the characters that neither a screen nor a database can keep. */
function tidied(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085\f\v]/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]|\p{Surrogate}/gu, '')
    .replaceAll('\uFEFF', '');
}

async function read(name: string, bytes: Buffer): Promise<TextOfUpload> {
  if (bytes.length > LIMITS.bytes) return refuse('tooLarge');
  if (startsWith(bytes, OLE)) return refuse('legacyWord');
  if (startsWith(bytes, PDF)) return textOfPdf(bytes);
  if (OTHER_FORMATS.some((start) => startsWith(bytes, start))) return refuse('otherFormat');
  return startsWith(bytes, ZIP) && bytes.length >= 4 && (bytes[2] ?? 0) < 9
    ? textOfDocx(bytes)
    : textOfPlain(name, bytes);
}

/**
 * Reads the text of an uploaded report, .docx, .pdf, .html or .txt, or says in words why it cannot.
 * What the file is, is decided by its content: offices rename .doc to .docx and save text in three encodings.
 * It never throws for what a stranger sent; an exception from here is a defect of ours.
 */
export async function textOfUpload(upload: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): Promise<TextOfUpload> {
  const { buffer, byteOffset, byteLength } = upload.bytes;
  const result = await read(upload.name, Buffer.from(buffer, byteOffset, byteLength));
  if (!result.accepted) return result;
  const text = tidied(result.text);
  if (text.trim() === '') return refuse('empty');
  return text.length > LIMITS.characters ? refuse('tooMuchText') : { ...result, text };
}
