import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { LIMITS } from '../limits';
import { refuse, type TextOfUpload } from '../refusals';
import { mainElement } from './main-element';
import { attribute, isElement, textLines } from './page-text';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

function* elementsIn(root: Node): Generator<Element> {
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isElement(node)) yield node;
    if ('childNodes' in node) waiting.push(...[...node.childNodes].reverse());
  }
}

function first(root: Node, matches: (element: Element) => boolean): Element | undefined {
  for (const element of elementsIn(root)) if (matches(element)) return element;
  return undefined;
}

/** The title as the page names it: publishing systems of offices say ArticleTitle, others h1 or title. */
function titleOf(document: Node): string {
  const named = first(document, (one) => one.tagName === 'meta' && /^articletitle$/iu.test(attribute(one, 'name')));
  const told = named === undefined ? '' : attribute(named, 'content');
  if (told !== '') return told.trim();
  const heading =
    first(document, ({ tagName }) => tagName === 'h1') ?? first(document, ({ tagName }) => tagName === 'title');
  const words = heading === undefined ? '' : textLines(heading).join('');
  return (words.split(/[-_|–—]{1,3}(?=[^-_|–—]*$)/u)[0] ?? '').trim();
}

/** Reads a saved web page: its main text, without navigation, scripts and footers, a line for each paragraph. */
export function textOfHtml(html: string): TextOfUpload {
  const tags = html.split('<').length - 1;
  if (html.length > LIMITS.html.characters || tags > LIMITS.html.tags) return refuse('tooMuchText');
  const document = parse(html);
  const body = first(document, ({ tagName }) => tagName === 'body');
  if (body === undefined) return refuse('otherFormat');
  const lines = textLines(mainElement(body));
  const title = titleOf(document);
  const bare = (words: string): string => words.replace(/\s/gu, '');
  const isTold = lines.slice(0, 6).map(bare).join('').includes(bare(title));
  return { accepted: true, format: 'html', text: (isTold ? lines : [title, ...lines]).join('\n') };
}
