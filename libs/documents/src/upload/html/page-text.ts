import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const LEFT_OUT = new Set(
  'script style nav footer aside form select button noscript template iframe svg object head input textarea'.split(' '),
);
const BLOCKS = new Set(
  'p div section article main header table tr ul ol li dl dt dd h1 h2 h3 h4 h5 h6 blockquote pre center body hr'.split(
    ' ',
  ),
);
const CELLS = new Set(['td', 'th']);
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/iu;

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}

/** Whether an element belongs to the page and not to what it says. */
export function isLeftOut(element: Element): boolean {
  return LEFT_OUT.has(element.tagName) || HIDDEN.test(attribute(element, 'style'));
}

/** Lines as they fill while a page is walked. */
class Lines {
  readonly all: string[] = [];
  private line = '';

  add(words: string): void {
    this.line += words;
  }

  /** Cells of a row stay on one line, apart. */
  space(): void {
    if (this.line !== '') this.line += ' ';
  }

  end(): void {
    const words = this.line.replace(/[\t\n\r ]+/gu, ' ').trim();
    if (words !== '') this.all.push(words);
    this.line = '';
  }
}

type Waiting = (Node | 'end')[];

function enter(element: Element, lines: Lines, waiting: Waiting): void {
  const { tagName } = element;
  if (tagName === 'br' || BLOCKS.has(tagName)) lines.end();
  if (CELLS.has(tagName)) lines.space();
  if (BLOCKS.has(tagName)) waiting.push('end');
  waiting.push(...element.childNodes.toReversed());
}

/** The text below an element, a line for each paragraph and line break. Walks without recursion: a hostile page nests deep. */
export function textLines(root: Element): string[] {
  const lines = new Lines();
  const waiting: Waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === 'end') lines.end();
    else if ('value' in node) lines.add(node.value);
    else if (isElement(node) && !isLeftOut(node)) enter(node, lines, waiting);
  }
  lines.end();
  return lines.all;
}
