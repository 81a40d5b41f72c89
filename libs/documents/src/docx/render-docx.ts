import type { DocumentTree } from '@bihuan/contracts';
import { Document, DocumentGridType, Packer } from 'docx';
import { withoutZipDates } from '../zip/zip-dates';
import { drawBlock, drawNumberLine } from './blocks';
import { coreProperties } from './core-properties';
import { FONTS } from './fonts';
import { BODY_LINE, LINE_PITCH, PAGE, POINTS } from './layout';
import { pageNumbers } from './page-number';

function layOut(tree: DocumentTree): Document {
  const run = { font: FONTS.body, size: POINTS.body * 2, language: { value: 'en-US', eastAsia: 'zh-CN' } };
  return new Document({
    title: tree.title,
    creator: tree.issuer,
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    styles: { default: { document: { run, paragraph: { spacing: BODY_LINE } } } },
    sections: [
      {
        properties: { page: PAGE, grid: { type: DocumentGridType.DEFAULT, linePitch: LINE_PITCH } },
        footers: pageNumbers(),
        children: [...drawNumberLine(tree), ...tree.blocks.flatMap(drawBlock)],
      },
    ],
  });
}

/**
 * Draws a document tree as a Word file in the layout of GB/T 9704-2012: 22 lines of 28 characters on A4.
 * The same tree gives the same bytes, whatever the hour: a published report can be rebuilt and its hash compared.
 * That holds for one version of this library and of docx; another may draw the same text in other bytes.
 */
export async function renderDocx(tree: DocumentTree): Promise<Buffer> {
  const packed = await Packer.toBuffer(layOut(tree), undefined, [coreProperties(tree)]);
  return withoutZipDates(packed);
}
