import type { DocumentTree } from '@bihuan/contracts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

function xml(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ').replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');
}

/**
 * The file's properties with the document's own date in place of the moment of rendering.
 * docx always writes the moment; then no report could be rebuilt and compared with the one that was published.
 */
export function coreProperties({ title, issuer, date }: Pick<DocumentTree, 'title' | 'issuer' | 'date'>): {
  readonly path: string;
  readonly data: string;
} {
  const moment = `${date}T00:00:00Z`;
  const data = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<cp:coreProperties ${NAMESPACES}>`,
    `<dc:title>${xml(title)}</dc:title><dc:creator>${xml(issuer)}</dc:creator>`,
    `<cp:lastModifiedBy>${xml(issuer)}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
  return { path: 'docProps/core.xml', data };
}
