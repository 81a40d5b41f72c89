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

/** The text below an element, a line for each paragraph and line break. Walks without recursion: a hostile page nests deep. */
export function textLines(root: Element): string[] {
  const lines: string[] = [];
  let line = '';
  const endLine = (): void => {
    const words = line.replace(/[\t\n\r ]+/gu, ' ').trim();
    if (words !== '') lines.push(words);
    line = '';
  };
  const waiting: (Node | 'end')[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === 'end') endLine();
    else if ('value' in node) line += node.value;
    else if (isElement(node) && !isLeftOut(node)) {
      if (node.tagName === 'br') endLine();
      if (CELLS.has(node.tagName) && line !== '') line += ' ';
      if (BLOCKS.has(node.tagName)) {
        endLine();
        waiting.push('end');
      }
      for (let at = node.childNodes.length - 1; at >= 0; at -= 1) {
        const child = node.childNodes[at];
        if (child !== undefined) waiting.push(child);
      }
    }
  }
  endLine();
  return lines;
}
