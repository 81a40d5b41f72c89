import { placeOf, type ListDefinition, type ListPlace, type Lists } from './list-definitions';
import { inFormat } from './number-formats';
import { attributeOf } from './word-xml';

const OPEN = '<w:pPr>';
const CLOSE = '</w:pPr>';
const OLD_PROPERTIES = '</w:pPrChange>';
const NO_LIST = '0';

/** The running numbers of all lists while a document is read from top to bottom. */
class Counters {
  private readonly counts = new Map<string, number[]>();

  /** Counts one more on this level and starts the levels below anew. */
  next({ family, levels }: ListDefinition, level: number): readonly number[] {
    const before = this.counts.get(family) ?? [];
    const upTo = Array.from({ length: level + 1 }, (_, index) => {
      const start = levels.get(index)?.start ?? 1;
      const current = before[index];
      if (index < level) return current ?? start;
      return current === undefined ? start : current + 1;
    });
    this.counts.set(family, upTo);
    return upTo;
  }
}

function placeOfParagraph(properties: string, lists: Lists): ListPlace | null {
  const style = attributeOf(properties, 'w:pStyle', 'w:val');
  const styled = style === null ? null : (lists.styles.get(style) ?? null);
  const own = placeOf(properties);
  if (own === null) return styled;
  return own.list === NO_LIST ? null : { list: own.list, level: own.level ?? styled?.level ?? 0 };
}

function labelOf({ list, level }: ListPlace, lists: Lists, counters: Counters): string {
  const definition = lists.definitions.get(list);
  const shape = definition?.levels.get(level);
  if (definition === undefined || shape === undefined || level > 8) return '';
  const counts = counters.next(definition, level);
  if (shape.format === 'bullet' || shape.format === 'none') return '';
  const label = shape.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    return inFormat(definition.levels.get(index)?.format ?? 'decimal', counts[index] ?? 1);
  });
  return /[0-9A-Za-z]$/.test(label) ? `${label} ` : label;
}

function asRun(label: string): string {
  const text = label.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return label === '' ? '' : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** Where the properties that open here end; tracked changes keep the old ones within the new. */
function endOfProperties(xml: string, open: number): number {
  const close = xml.indexOf(CLOSE, open);
  if (close === -1) return -1;
  const end = close + CLOSE.length;
  const nested = xml.startsWith(OLD_PROPERTIES, end);
  return nested ? end + OLD_PROPERTIES.length + CLOSE.length : end;
}

/**
 * Writes the numbers that Word only draws into the text of the paragraphs, so that “一、” and “（二）” survive extraction.
 * Word and WPS turn typed numbers into lists by themselves; without their numbers a report's headings cannot be told
 * from its text, and the outline is lost.
 */
export function writeNumbers(xml: string, lists: Lists): string {
  const counters = new Counters();
  const parts: string[] = [];
  let from = 0;
  for (let open = xml.indexOf(OPEN); open !== -1; open = xml.indexOf(OPEN, from)) {
    const end = endOfProperties(xml, open);
    if (end === -1) break;
    const properties = xml.slice(open, end).split('<w:pPrChange')[0] ?? '';
    const place = placeOfParagraph(properties, lists);
    parts.push(xml.slice(from, end), place === null ? '' : asRun(labelOf(place, lists, counters)));
    from = end;
  }
  return [...parts, xml.slice(from)].join('');
}

/** Writes line breaks within a paragraph into the text; extraction would join the lines without them. */
export function writeLineBreaks(xml: string): string {
  return xml.replaceAll(/<w:(?:br|cr)(?: [^<>]*)?\/>/g, '<w:t xml:space="preserve">\n</w:t>');
}
