import mammoth from 'mammoth';
import { storeZip, type ZipFile } from '../zip/store-zip';
import { unpack } from '../zip/unpack';
import { readZipDirectory, type ZipEntry } from '../zip/zip-directory';
import { writeLineBreaks, writeNumbers } from './automatic-numbers';
import { footnotesOf } from './footnotes';
import { LIMITS } from './limits';
import { readLists } from './list-definitions';
import { refuse, type TextOfUpload } from './refusals';

const DOCUMENT = /^word\/document\d*\.xml$/i;
const TAG = '<'.charCodeAt(0);

function sum(entries: readonly ZipEntry[]): number {
  return entries.reduce((total, { size }) => total + size, 0);
}

function countTags(files: readonly ZipFile[]): number {
  let tags = 0;
  for (const { data } of files) {
    for (let at = data.indexOf(TAG); at !== -1; at = data.indexOf(TAG, at + 1)) tags += 1;
  }
  return tags;
}

function textPart(files: readonly ZipFile[], name: string): string {
  return files.find((file) => file.name === name)?.data.toString('utf8') ?? '';
}

function withNumbers(files: readonly ZipFile[]): readonly ZipFile[] {
  const lists = readLists(textPart(files, 'word/numbering.xml'), textPart(files, 'word/styles.xml'));
  return files.map((file) => {
    if (!DOCUMENT.test(file.name)) return file;
    const xml = writeLineBreaks(writeNumbers(file.data.toString('utf8'), lists));
    return { ...file, data: Buffer.from(xml) };
  });
}

/** The XML of the zip, unpacked within bounds. Pictures stay packed: no text is in them. */
function unpackXml(bytes: Buffer, entries: readonly ZipEntry[]): readonly ZipFile[] | null {
  const files: ZipFile[] = [];
  for (const entry of entries) {
    const data = unpack(bytes, entry);
    if (data === null) return null;
    files.push({ name: entry.name, data });
  }
  return files;
}

async function extract(files: readonly ZipFile[]): Promise<string | null> {
  try {
    const { value } = await mammoth.extractRawText({ buffer: storeZip(withNumbers(files)) });
    const notes = footnotesOf(textPart(files, 'word/footnotes.xml'));
    return notes.length === 0 ? value : `${value}\n\n${notes.join('\n')}\n`;
  } catch {
    return null; // mammoth throws on XML that no Word program would write
  }
}

/**
 * Reads the text of a .docx, a line for each paragraph, with the numbers of its lists written out.
 * The directory is judged before anything is unpacked, and what is unpacked is bounded: a zip of a few kilobytes can
 * announce, or hide, more than the machine has memory.
 */
export async function textOfDocx(bytes: Buffer): Promise<TextOfUpload> {
  const entries = readZipDirectory(bytes);
  if (entries === null) return refuse('brokenWord');
  if (!entries.some(({ name }) => DOCUMENT.test(name))) return refuse('otherFormat');
  const xml = entries.filter(({ name }) => /\.(?:xml|rels)$/i.test(name));
  if (sum(entries) > LIMITS.unpackedBytes || sum(xml) > LIMITS.xmlBytes) return refuse('tooMuchText');
  const files = unpackXml(bytes, xml);
  if (files === null) return refuse('brokenWord');
  if (countTags(files) > LIMITS.xmlTags) return refuse('tooMuchText');
  const text = await extract(files);
  return text === null ? refuse('brokenWord') : { accepted: true, format: 'docx', text: text.replaceAll('\n\n', '\n') };
}
