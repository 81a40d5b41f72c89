import { fillParagraph, hasOwnHeight, holdsMore, placeholdersIn, type Fields, type Outcome } from './placeholders';
import { descendants, isElement, type XmlElement } from './xml';

/** What must hold at least one paragraph, or Word calls the file damaged. */
const NEEDS_PARAGRAPH = new Set(['w:tc', 'w:hdr', 'w:ftr', 'w:txbxContent', 'w:footnote', 'w:endnote', 'w:sdtContent']);

type Outcomes = ReadonlyMap<XmlElement, Outcome>;

/** Rows all of whose placeholders had nothing to say go, label and all; those that are there to be written in stay. */
function isSpentRow(row: XmlElement, outcomes: Outcomes): boolean {
  if (hasOwnHeight(row)) return false;
  const said = descendants(row, 'w:p').map((paragraph) => outcomes.get(paragraph) ?? 'none');
  return said.includes('empty') && !said.includes('filled');
}

function isSpent(node: XmlElement, outcomes: Outcomes): boolean {
  if (node.name === 'w:tr') return isSpentRow(node, outcomes);
  if (node.name === 'w:tbl') return !node.children.some((child) => isElement(child, 'w:tr'));
  return node.name === 'w:p' && outcomes.get(node) === 'empty' && !holdsMore(node);
}

function emptied(paragraph: XmlElement): XmlElement {
  return { ...paragraph, children: paragraph.children.filter((node) => isElement(node, 'w:pPr')), isEmptyTag: false };
}

/** Takes away what said nothing, rows first, so that a row is judged before its paragraphs are gone. */
function sweep(parent: XmlElement, outcomes: Outcomes): void {
  const isRowGone = (node: XmlElement) => node.name === 'w:tr' && isSpent(node, outcomes);
  parent.children = parent.children.filter((node) => !isElement(node) || !isRowGone(node));
  for (const node of parent.children) if (isElement(node)) sweep(node, outcomes);
  const kept = parent.children.filter((node) => !isElement(node) || !isSpent(node, outcomes));
  const lost = parent.children.find((node) => isElement(node, 'w:p') && !kept.includes(node));
  const mustHold = NEEDS_PARAGRAPH.has(parent.name) && !isElement(kept.filter((node) => isElement(node)).at(-1), 'w:p');
  parent.children = mustHold && isElement(lost) ? [...kept, emptied(lost)] : kept;
}

/** Fills every paragraph below the root, text boxes within paragraphs included, and takes away those with nothing to say. */
export function fillFields(root: XmlElement, fields: Fields): void {
  if (placeholdersIn(root).length === 0) return;
  const outcomes = new Map(
    descendants(root, 'w:p').map((paragraph) => [paragraph, fillParagraph(paragraph, fields)] as const),
  );
  sweep(root, outcomes);
}
