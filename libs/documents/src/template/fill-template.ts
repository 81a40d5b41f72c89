import { ANNEX_PLACEHOLDER, BODY_PLACEHOLDER, type DocumentBlock, type DocumentContent } from '@bihuan/contracts';
import { coreProperties } from '../docx/core-properties';
import { NoPlaceForText } from '../documents.errors';
import { storeZip } from '../zip/store-zip';
import { drawnSections } from './drawn-blocks';
import { fillFields } from './fill-fields';
import { openTemplate, type OpenTemplate } from './open-template';
import { placeholdersIn, textOfParagraph } from './placeholders';
import { insertSections } from './turned-pages';
import { descendants, isElement, writeXml, type XmlElement } from './xml';

const CORE = 'docProps/core.xml';

/** The paragraph that stands for blocks; it counts only where it stands in the body, as headers have no room for a text. */
function placeOf(body: XmlElement, name: string): { readonly parent: XmlElement; readonly at: XmlElement } | null {
  const parents = [body, ...descendants(body, 'w:tc'), ...descendants(body, 'w:sdtContent')];
  for (const parent of parents) {
    for (const at of parent.children) {
      if (!isElement(at, 'w:p')) continue;
      if (placeholdersIn({ ...at, name: '', children: [at] }).includes(name) && textOfParagraph(at) !== '')
        return { parent, at };
    }
  }
  return null;
}

async function fillBlocks({ body }: OpenTemplate, name: string, blocks: readonly DocumentBlock[]): Promise<void> {
  const place = placeOf(body, name);
  if (place === null) {
    if (blocks.length > 0) throw new NoPlaceForText();
    return;
  }
  const sections = await drawnSections(blocks);
  if (place.parent === body) return insertSections({ body, at: place.at, sections });
  const drawn = sections.flatMap(({ elements }) => elements);
  place.parent.children = place.parent.children.flatMap((node) => (node === place.at ? drawn : [node]));
  if (drawn.length === 0) place.parent.children.push(blank(place.at));
}

/** A cell without a paragraph is damaged to Word. */
function blank(paragraph: XmlElement): XmlElement {
  return { ...paragraph, children: paragraph.children.filter((node) => isElement(node, 'w:pPr')) };
}

/** The text up to its annexes, and the annexes; a template without a place of their own has them follow the text. */
function partsOf(template: OpenTemplate, blocks: readonly DocumentBlock[]) {
  const first = blocks.findIndex(({ type }) => type === 'annex');
  const hasPlace = placeOf(template.body, ANNEX_PLACEHOLDER) !== null;
  if (first === -1 || !hasPlace) return { text: blocks, annexes: [] };
  return { text: blocks.slice(0, first), annexes: blocks.slice(first) };
}

const DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;

/** The document's own date, as in a file that is drawn without a template: never the moment of filling. */
function dateOf({ fields }: DocumentContent): string {
  const [, year, month = '', day = ''] = DATE.exec((fields['成文日期'] ?? fields['印发日期'] ?? '').trim()) ?? [];
  return year === undefined ? '1980-01-01' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function packed({ files, written }: OpenTemplate, content: DocumentContent): Buffer {
  const { fields } = content;
  const core = coreProperties({
    title: (fields['标题'] ?? '').replaceAll('\n', ''),
    issuer: fields['发文机关署名'] ?? fields['发文机关标志'] ?? '',
    date: dateOf(content),
  });
  return storeZip(
    files.map(({ name, data }) => {
      const root = written.get(name);
      if (name === CORE) return { name, data: Buffer.from(core.data) };
      return { name, data: root === undefined ? data : Buffer.from(writeXml(root)) };
    }),
  );
}

/**
 * Fills a template: each field takes the place and the look of its placeholder, wherever it stands (text, tables, text boxes,
 * headers, footers), and the blocks take the place of `{{正文}}` in the layout of GB/T 9704. What has nothing to say leaves
 * no trace; a placeholder that the content does not name stays, to be found by `placeholdersOf`.
 *
 * The same template and content give the same bytes. A hostile or damaged template is refused with `TemplateRefused`.
 */
export async function fillTemplate(template: Buffer, content: DocumentContent): Promise<Buffer> {
  const open = openTemplate(template);
  const { text, annexes } = partsOf(open, content.body);
  await fillBlocks(open, BODY_PLACEHOLDER, text);
  if (placeOf(open.body, ANNEX_PLACEHOLDER) !== null) await fillBlocks(open, ANNEX_PLACEHOLDER, annexes);
  for (const root of open.written.values()) fillFields(root, content.fields);
  return packed(open, content);
}
