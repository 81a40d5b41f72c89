import { LANDSCAPE_MARGIN, PAGE } from '../docx/layout';
import type { XmlSection } from './drawn-blocks';
import { childOf, isElement, readXml, writeXml, type XmlElement, type XmlNode } from './xml';

const empty = (name: string, attributes = ''): XmlElement => ({ name, attributes, children: [], isEmptyTag: true });
const holding = (name: string, children: XmlNode[]): XmlElement => ({
  name,
  attributes: '',
  children,
  isEmptyTag: false,
});

const { top, right, bottom, left, header, footer } = LANDSCAPE_MARGIN;
const TURNED: readonly XmlElement[] = [
  empty('w:pgSz', ` w:w="${PAGE.size.height}" w:h="${PAGE.size.width}" w:orient="landscape"`),
  empty(
    'w:pgMar',
    ` w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${header}" w:footer="${footer}" w:gutter="0"`,
  ),
];

/** The section of the template once more, for pages after its first: those have no first page of their own. */
function again(section: XmlElement, changes: { readonly landscape: boolean; readonly isFirst: boolean }): XmlElement {
  const copy = childOf(readXml(writeXml(section)) ?? section, 'w:sectPr') ?? section;
  const gone = changes.isFirst ? [] : ['w:titlePg', 'w:pgNumType'];
  copy.children = copy.children
    .filter((node) => !isElement(node) || !gone.includes(node.name))
    .map((node) =>
      changes.landscape && isElement(node) ? (TURNED.find(({ name }) => name === node.name) ?? node) : node,
    );
  return copy;
}

/** Ends a section with the paragraph before it, or, after a table, with one of half a point. */
function endSection(elements: XmlNode[], section: XmlElement): void {
  const last = elements.at(-1);
  if (isElement(last, 'w:p') && childOf(childOf(last, 'w:pPr') ?? last, 'w:sectPr') === undefined) {
    const properties = childOf(last, 'w:pPr');
    if (properties === undefined) last.children.unshift(holding('w:pPr', [section]));
    else properties.children = inOrder(properties.children, section);
    return;
  }
  const spacing = empty('w:spacing', ' w:before="0" w:after="0" w:line="10" w:lineRule="exact"');
  elements.push(holding('w:p', [holding('w:pPr', [spacing, section])]));
}

/** The schema wants the section behind everything in a paragraph's properties but the record of their changes. */
function inOrder(properties: readonly XmlNode[], section: XmlElement): XmlNode[] {
  const at = properties.findIndex((node) => isElement(node, 'w:pPrChange'));
  return at === -1 ? [...properties, section] : [...properties.slice(0, at), section, ...properties.slice(at)];
}

const hasContent = (node: XmlNode): boolean =>
  isElement(node) && node.name !== 'w:sectPr' && /<w:(?:t|drawing|pict)[ >/]/.test(writeXml(node));

/** A place in the body, and what is put there. */
export type Insertion = {
  readonly body: XmlElement;
  readonly at: XmlElement;
  readonly sections: readonly XmlSection[];
};

/**
 * Puts drawn blocks in place of the paragraph of their placeholder. Where pages turn, the template's own section is ended
 * and taken up again behind, so that its margins, headers and page numbers hold on both sides of the turned pages.
 */
export function insertSections({ body, at, sections }: Insertion): void {
  const place = body.children.indexOf(at);
  const before = body.children.slice(0, place);
  const after = body.children.slice(place + 1);
  const own = childOf(body, 'w:sectPr');
  let landscape = false;
  let isFirst = true;
  for (const section of sections) {
    if (own !== undefined && section.landscape !== landscape) {
      endSection(before, again(own, { landscape, isFirst }));
      landscape = section.landscape;
      isFirst = false;
    }
    before.push(...section.elements);
  }
  if (own === undefined || isFirst) {
    body.children = [...before, ...after];
    return;
  }
  const follows = after.some(hasContent);
  if (landscape && follows) endSection(before, again(own, { landscape, isFirst }));
  const tail = after.map((node) => (node === own ? again(own, { landscape: landscape && !follows, isFirst }) : node));
  body.children = [...before, ...tail];
}
