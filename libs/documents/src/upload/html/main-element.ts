import type { DefaultTreeAdapterTypes } from 'parse5';
import { isElement, isLeftOut } from './page-text';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** The share of the page's own words that its main part must keep. */
const ENOUGH = 0.75;

type Place = { readonly node: Node; readonly parent: Element | null; readonly isLink: boolean };

function ownWords(element: Element): number {
  return element.childNodes.reduce(
    (sum, node) => sum + ('value' in node ? node.value.replace(/\s/gu, '').length : 0),
    0,
  );
}

/** The elements of a page that may say something, each behind the one around it. */
function placesIn(body: Element): { readonly element: Element; readonly place: Place }[] {
  const places: { readonly element: Element; readonly place: Place }[] = [];
  const waiting: Place[] = [{ node: body, parent: null, isLink: false }];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const { node: element } = place;
    if (!isElement(element) || isLeftOut(element)) continue;
    const isLink = place.isLink || element.tagName === 'a';
    places.push({ element, place: { ...place, isLink } });
    waiting.push(...element.childNodes.map((node) => ({ node, parent: element, isLink })));
  }
  return places;
}

/** How many letters stand below each element outside of links: navigation is made of links, a report is not. */
function weigh(body: Element): Map<Element, number> {
  const places = placesIn(body);
  const weights = new Map(places.map(({ element, place }) => [element, place.isLink ? 0 : ownWords(element)]));
  for (const { element, place } of places.reverse()) {
    if (place.parent === null) continue;
    weights.set(place.parent, (weights.get(place.parent) ?? 0) + (weights.get(element) ?? 0));
  }
  return weights;
}

/** The innermost element that still holds most of the page's words. */
export function mainElement(body: Element): Element {
  const weights = weigh(body);
  const least = (weights.get(body) ?? 0) * ENOUGH;
  let main = body;
  for (;;) {
    const inner = main.childNodes.find(
      (child): child is Element => isElement(child) && (weights.get(child) ?? -1) >= least,
    );
    if (inner === undefined) return main;
    main = inner;
  }
}
