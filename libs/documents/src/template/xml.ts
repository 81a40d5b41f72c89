/** An element: its name and attributes as they were written, and what it holds. Strings are text, still escaped. */
export type XmlElement = {
  readonly name: string;
  attributes: string;
  children: XmlNode[];
  readonly isEmptyTag: boolean;
};
export type XmlNode = XmlElement | string;

const TAG = /<(\/?)([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/y;

/** Word nests some thirty deep; whoever nests deeper wants to exhaust the stack. */
const DEEPEST = 300;

/** A step through the text: what was read, and where the next begins; null where no program would have written this. */
type Step = { readonly tag: RegExpExecArray; readonly next: number };

function tagAt(xml: string, at: number): Step | null {
  TAG.lastIndex = at;
  const tag = TAG.exec(xml);
  return tag === null ? null : { tag, next: TAG.lastIndex };
}

function skipProlog(xml: string): number {
  if (!xml.startsWith('<?xml')) return 0;
  const end = xml.indexOf('?>');
  return end === -1 ? 0 : end + 2;
}

const element = (name: string, attributes: string, isEmptyTag: boolean): XmlElement => ({
  name,
  attributes,
  children: [],
  isEmptyTag,
});

/**
 * Reads XML as Word writes it: elements and text, nothing declared and nothing hidden. Null means anything else
 * (comments, entities of its own, CDATA, tags that do not close): no word processor writes those into a document.
 * Attributes stay as they were written, so that what is not touched comes out as it went in.
 */
export function readXml(xml: string): XmlElement | null {
  const root = element('', xml.slice(0, skipProlog(xml)), false);
  const open: XmlElement[] = [root];
  let at = root.attributes.length;
  while (at < xml.length) {
    const parent = open.at(-1) ?? root;
    if (xml[at] !== '<') {
      const end = xml.indexOf('<', at);
      parent.children.push(xml.slice(at, end === -1 ? undefined : end));
      at = end === -1 ? xml.length : end;
      continue;
    }
    const step = tagAt(xml, at);
    if (step === null || !take(step.tag, open)) return null;
    at = step.next;
  }
  return open.length === 1 ? root : null;
}

function take([, slash, name = '', attributes = '', empty]: RegExpExecArray, open: XmlElement[]): boolean {
  if (slash === '/') return open.length > 1 && open.pop()?.name === name;
  const made = element(name, attributes, empty === '/');
  open.at(-1)?.children.push(made);
  if (!made.isEmptyTag) open.push(made);
  return open.length <= DEEPEST;
}

/** Writes what was read; untouched parts are the same to the byte. */
export function writeXml(node: XmlNode): string {
  if (typeof node === 'string') return node;
  const inner = node.children.map(writeXml).join('');
  if (node.name === '') return `${node.attributes}${inner}`;
  if (node.isEmptyTag && inner === '') return `<${node.name}${node.attributes}/>`;
  return `<${node.name}${node.attributes}>${inner}</${node.name}>`;
}

export function isElement(node: XmlNode | undefined, name?: string): node is XmlElement {
  return typeof node === 'object' && (name === undefined || node.name === name);
}

export function childOf(parent: XmlElement, name: string): XmlElement | undefined {
  return parent.children.find((node): node is XmlElement => isElement(node, name));
}

export function attribute({ attributes }: XmlElement, name: string): string | null {
  const at = attributes.indexOf(` ${name}="`);
  if (at === -1) return null;
  const from = at + name.length + 3;
  return attributes.slice(from, attributes.indexOf('"', from));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it is read: the five entities of XML and character numbers. */
export function plain(text: string): string {
  return text.replaceAll(/&(?:lt|gt|quot|apos|amp);|&#(x?)([0-9a-f]{1,6});/gi, (match, hex: string, code: string) => {
    if (code === undefined) return ENTITIES[match] ?? match;
    const point = Number.parseInt(code, hex === '' ? 10 : 16);
    return point > 0x10ffff ? '' : String.fromCodePoint(point);
  });
}

/** Text as it is written, without the characters that XML cannot carry: one of them makes Word refuse the whole file. */
export function escaped(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ').replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? '');
}

/** Every element of a name below the node, outermost first; they may be nested, as a text box stands in a paragraph. */
export function descendants(node: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (one: XmlElement): void => {
    for (const child of one.children) {
      if (!isElement(child)) continue;
      if (child.name === name) found.push(child);
      visit(child);
    }
  };
  visit(node);
  return found;
}
