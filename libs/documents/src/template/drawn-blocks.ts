import type { DocumentBlock } from '@bihuan/contracts';
import { Document, Packer } from 'docx';
import { sectionsOf } from '../docx/sections';
import { unpack } from '../zip/unpack';
import { readZipDirectory } from '../zip/zip-directory';
import { childOf, isElement, readXml, type XmlElement } from './xml';

/** Blocks as elements of a Word body, by the orientation of the pages they stand on. */
export type XmlSection = { readonly landscape: boolean; readonly elements: readonly XmlElement[] };

/**
 * Draws blocks as they are drawn in a document of our own and hands over their XML. They name no style and no list, so they
 * look the same in whichever template they are put.
 */
export async function drawnSections(blocks: readonly DocumentBlock[]): Promise<readonly XmlSection[]> {
  if (blocks.length === 0) return [];
  const sections = sectionsOf(blocks);
  const drawn: XmlSection[] = [];
  for (const { landscape, children } of sections) {
    drawn.push({ landscape, elements: bodyOf(await Packer.toBuffer(new Document({ sections: [{ children }] }))) });
  }
  return drawn;
}

function bodyOf(docx: Buffer): readonly XmlElement[] {
  const entry = readZipDirectory(docx)?.find(({ name }) => name === 'word/document.xml');
  const xml = entry === undefined ? null : unpack(docx, entry);
  const root = xml === null ? null : readXml(xml.toString('utf8'));
  const document = root === null ? undefined : childOf(root, 'w:document');
  const body = document === undefined ? undefined : childOf(document, 'w:body');
  if (body === undefined) throw new Error('docx drew a document without a body');
  return body.children.filter((node): node is XmlElement => isElement(node) && node.name !== 'w:sectPr');
}
