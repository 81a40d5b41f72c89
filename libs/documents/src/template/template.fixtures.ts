import { storeZip, type ZipFile } from '../zip/store-zip';
import { unpack } from '../zip/unpack';
import { readZipDirectory } from '../zip/zip-directory';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');
const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

export const SECTION =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId6"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1417" w:gutter="0"/><w:titlePg/></w:sectPr>';

/** An office's own file, as Word would have written its body; `parts` are put beside it or in its place. */
export function aTemplate(body: string, parts: Readonly<Record<string, string>> = {}): Buffer {
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': RELS,
    'word/document.xml': `${DECLARED}<w:document ${NAMESPACES}><w:body>${body}${SECTION}</w:body></w:document>`,
    ...parts,
  };
  return storeZip(Object.entries(files).map(([name, text]): ZipFile => ({ name, data: Buffer.from(text) })));
}

export const header = (body: string): string => `${DECLARED}<w:hdr ${NAMESPACES}>${body}</w:hdr>`;
/** A paragraph with a run for each text, as Word parts them when it checks spelling. */
export const p = (...texts: readonly string[]): string =>
  `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${texts.map((text) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r><w:proofErr w:type="spellEnd"/>`).join('')}</w:p>`;
export const tab = '</w:t><w:tab/><w:t>';

export function partOf(docx: Buffer, name = 'word/document.xml'): string {
  const entry = readZipDirectory(docx)?.find((one) => one.name === name);
  return (entry === undefined ? null : unpack(docx, entry))?.toString('utf8') ?? '';
}

/** The text of a part, a line for each paragraph; what stands in no paragraph is not there. */
export function textOf(docx: Buffer, name?: string): readonly string[] {
  return partOf(docx, name)
    .split('</w:p>')
    .slice(0, -1)
    .map((xml) =>
      xml
        .replaceAll(/<w:br\/>/g, '/')
        .replaceAll(/<w:tab\/>/g, '\t')
        .replaceAll(/<[^>]*>/g, '')
        .trim(),
    );
}
