import { deflateRawSync } from 'node:zlib';
import { storeZip, type ZipFile } from '../zip/store-zip';
import { readZipDirectory } from '../zip/zip-directory';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** The least that makes a Word document: this body, and no more. */
export function wordParts(body: string): readonly ZipFile[] {
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`;
  const document = `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`;
  return [
    { name: '[Content_Types].xml', data: Buffer.from(types) },
    { name: 'word/document.xml', data: Buffer.from(document) },
  ];
}

/** A paragraph of that body. */
export function wordParagraph(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

/** Packs files compressed; `claimed` says what the zip announces of a file's size in place of the truth. */
export function deflatedZip(files: readonly ZipFile[], claimed: (file: ZipFile) => number): Buffer {
  const zip = storeZip(files.map(({ name, data }) => ({ name, data: deflateRawSync(data) })));
  for (const [index, { headerAt, recordAt }] of (readZipDirectory(zip) ?? []).entries()) {
    const file = files[index];
    if (file === undefined) continue;
    zip.writeUInt16LE(8, headerAt + 8);
    zip.writeUInt16LE(8, recordAt + 10);
    zip.writeUInt32LE(claimed(file), headerAt + 22);
    zip.writeUInt32LE(claimed(file), recordAt + 24);
  }
  return zip;
}
