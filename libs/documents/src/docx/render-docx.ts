import type { DocumentTree } from '@bihuan/contracts';
import { Document, DocumentGridType, Packer, PageOrientation } from 'docx';
import { withoutZipDates } from '../zip/zip-dates';
import { drawNumberLine } from './blocks';
import { coreProperties } from './core-properties';
import { FONTS } from './fonts';
import { BODY_LINE, LANDSCAPE_MARGIN, LINE_PITCH, PAGE, POINTS } from './layout';
import { pageNumbers } from './page-number';
import { sectionsOf, type DrawnSection } from './sections';

const pageOf = (landscape: boolean) =>
  landscape ? { size: { ...PAGE.size, orientation: PageOrientation.LANDSCAPE }, margin: LANDSCAPE_MARGIN } : PAGE;

/** The number line and the text below it are of one section, unless the text begins with a turned page. */
function joined(sections: readonly DrawnSection[], next: DrawnSection): readonly DrawnSection[] {
  const last = sections.at(-1);
  if (last === undefined || last.children.length === 0) return [next];
  if (last.landscape !== next.landscape) return [...sections, next];
  return [...sections.slice(0, -1), { ...last, children: [...last.children, ...next.children] }];
}

function layOut(tree: DocumentTree): Document {
  const run = { font: FONTS.body, size: POINTS.body * 2, language: { value: 'en-US', eastAsia: 'zh-CN' } };
  return new Document({
    title: tree.title,
    creator: tree.issuer,
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    styles: { default: { document: { run, paragraph: { spacing: BODY_LINE } } } },
    sections: [{ landscape: false, children: drawNumberLine(tree) }, ...sectionsOf(tree.blocks)]
      .reduce(joined, [])
      .map(({ landscape, children }) => ({
        properties: { page: pageOf(landscape), grid: { type: DocumentGridType.DEFAULT, linePitch: LINE_PITCH } },
        footers: pageNumbers(),
        children,
      })),
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
