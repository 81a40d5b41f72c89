import type { DefaultTreeAdapterTypes } from 'parse5';
import { isElement, isLeftOut } from './page-text';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** The share of the page's own words that its main part must keep. */
const ENOUGH = 0.75;

type Weight = { words: number };

/** How many letters stand below each element outside of links: navigation is made of links, a report is not. */
function weigh(body: Element): Map<Element, Weight> {
  const weights = new Map<Element, Weight>();
  const order: { element: Element; parent: Element | null; words: number }[] = [];
  const waiting: { node: Node; parent: Element | null; isLink: boolean }[] = [
    { node: body, parent: null, isLink: false },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, parent, isLink } = next;
    if ('value' in node && parent !== null && !isLink) {
      const weight = weights.get(parent);
      if (weight !== undefined) weight.words += node.value.replace(/\s/gu, '').length;
    }
    if (!isElement(node) || isLeftOut(node)) continue;
    weights.set(node, { words: 0 });
    order.push({ element: node, parent, words: 0 });
    for (const child of node.childNodes) {
      waiting.push({ node: child, parent: node, isLink: isLink || node.tagName === 'a' });
    }
  }
  for (const { element, parent } of order.reverse()) {
    const above = parent === null ? undefined : weights.get(parent);
    if (above !== undefined) above.words += weights.get(element)?.words ?? 0;
  }
  return weights;
}

/** The innermost element that still holds most of the page's words. */
export function mainElement(body: Element): Element {
  const weights = weigh(body);
  const least = (weights.get(body)?.words ?? 0) * ENOUGH;
  let main = body;
  for (;;) {
    const inner = main.childNodes.find(
      (child): child is Element => isElement(child) && (weights.get(child)?.words ?? -1) >= least,
    );
    if (inner === undefined) return main;
    main = inner;
  }
}
