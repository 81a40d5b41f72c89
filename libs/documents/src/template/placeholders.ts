import { attribute, childOf, descendants, escaped, isElement, plain, type XmlElement, type XmlNode } from './xml';

/** A stretch of text in a paragraph, or a break in it. */
type Piece = { readonly run: XmlElement; readonly node: XmlElement; text: string };

/** `{{标题}}`, also as a Chinese keyboard writes it: ｛｛标题｝｝. */
const PLACEHOLDER = /(?:\{\{|｛｛)([^{}｛｝\n]{1,60})(?:\}\}|｝｝)/gu;
/** What parts the pieces of a line: a tab, a break, or spaces that somebody used for a tab. */
const PART_ENDS = /(\t|\n|[ \u3000]{2,})/u;

const BREAKS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:ptab': '\t', 'w:br': '\n', 'w:cr': '\n' };

const nameOf = (inner: string): string => inner.replaceAll(/\s/gu, '');

function piecesOf(paragraph: XmlElement): Piece[] {
  const pieces: Piece[] = [];
  const visit = (parent: XmlElement): void => {
    for (const node of parent.children) {
      if (!isElement(node) || node.name === 'w:p') continue;
      if (node.name === 'w:t') pieces.push({ run: parent, node, text: plain(node.children.filter(isText).join('')) });
      else if (parent.name === 'w:r' && BREAKS[node.name] !== undefined)
        pieces.push({ run: parent, node, text: BREAKS[node.name] ?? '' });
      else visit(node);
    }
  };
  visit(paragraph);
  return pieces;
}

const isText = (node: XmlNode): node is string => typeof node === 'string';

/** The names in a text, in order, each once for each time it stands there. */
function namesIn(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, inner = '']) => nameOf(inner));
}

/** The text of a paragraph without that of the text boxes anchored in it. Word splits words over runs as it likes. */
export function textOfParagraph(paragraph: XmlElement): string {
  return piecesOf(paragraph)
    .map(({ text }) => text)
    .join('');
}

export function placeholdersIn(root: XmlElement): readonly string[] {
  return descendants(root, 'w:p').flatMap((paragraph) => namesIn(textOfParagraph(paragraph)));
}

/** What stands in place of each stretch; stretches are in order and apart. */
type Change = { readonly from: number; readonly to: number; readonly text: string };

export type Fields = Readonly<Record<string, string>>;
const valueOf = (fields: Fields, name: string): string | null =>
  Object.hasOwn(fields, name) ? (fields[name] ?? '').trimEnd() : null;

/** A part whose placeholders are all empty goes with its label: no “签发人：” without a name. */
function changesIn(part: string, at: number, fields: Fields): readonly Change[] {
  const found = [...part.matchAll(PLACEHOLDER)].map((match) => ({
    match,
    value: valueOf(fields, nameOf(match[1] ?? '')),
  }));
  if (found.length > 0 && found.every(({ value }) => value === ''))
    return [{ from: at, to: at + part.length, text: '' }];
  return found.flatMap(({ match, value }) => {
    const from = at + match.index;
    return value === null ? [] : [{ from, to: from + match[0].length, text: value }];
  });
}

function changesOf(text: string, fields: Fields): readonly Change[] {
  let at = 0;
  return text.split(PART_ENDS).flatMap((part) => {
    const changes = changesIn(part, at, fields);
    at += part.length;
    return changes;
  });
}

/** Each piece with its share of the changes: the words take the look of the run that the placeholder begins in. */
function apply(pieces: readonly Piece[], changes: readonly Change[]): void {
  let at = 0;
  for (const piece of pieces) {
    const start = at;
    const end = at + piece.text.length;
    at = end;
    if (piece.node.name !== 'w:t') continue;
    const here = changes.filter(({ from, to }) => from < end && to > start);
    if (here.length === 0) continue;
    let text = '';
    let read = start;
    for (const { from, to, text: put } of here) {
      text += piece.text.slice(read - start, Math.max(from, start) - start) + (from >= start ? put : '');
      read = Math.min(to, end);
    }
    rewrite(piece, text + piece.text.slice(read - start));
  }
}

function rewrite({ run, node }: Piece, text: string): void {
  const lines = text.split('\n').flatMap((line, index) => {
    const words: XmlElement = {
      name: 'w:t',
      attributes: ' xml:space="preserve"',
      children: [escaped(line)],
      isEmptyTag: false,
    };
    return index === 0 ? [words] : [{ name: 'w:br', attributes: '', children: [], isEmptyTag: true }, words];
  });
  run.children = run.children.flatMap((child) => (child === node ? lines : [child]));
}

/** `filled` where words stand in it now, `empty` where all it had to say was nothing, `none` where it has no placeholder. */
export type Outcome = 'filled' | 'empty' | 'none';

/** Puts words in place of the placeholders of one paragraph; a name that the content does not know is left to be found. */
export function fillParagraph(paragraph: XmlElement, fields: Fields): Outcome {
  const pieces = piecesOf(paragraph);
  const text = pieces.map((piece) => piece.text).join('');
  const names = namesIn(text);
  if (names.length === 0) return 'none';
  apply(pieces, changesOf(text, fields));
  return names.every((name) => valueOf(fields, name) === '') ? 'empty' : 'filled';
}

/** A paragraph that must stay though it says nothing: a picture or a line hangs on it, or a section ends with it. */
export function holdsMore(paragraph: XmlElement): boolean {
  const hanging = ['w:drawing', 'w:pict', 'mc:AlternateContent', 'w:sectPr', 'w:object'];
  return hanging.some((name) => descendants(paragraph, name).length > 0);
}

/** A row that the template gives a height is there to be written in by hand. */
export function hasOwnHeight(row: XmlElement): boolean {
  const height = childOf(childOf(row, 'w:trPr') ?? row, 'w:trHeight');
  return height !== undefined && attribute(height, 'w:val') !== null;
}
