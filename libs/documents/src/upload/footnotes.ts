import { attributeOf, elementsOf } from './word-xml';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(xml: string): string {
  const words = elementsOf(xml, 'w:t').map((run) => run.slice(run.indexOf('>') + 1));
  return words.join('').replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');
}

/** The footnotes of a document, a line for each. Word keeps separators among them, which carry a type and no words. */
export function footnotesOf(xml: string): readonly string[] {
  return elementsOf(xml, 'w:footnote')
    .filter((note) => attributeOf(note, 'w:footnote', 'w:type') === null)
    .map((note) => plain(note).trim())
    .filter((words) => words !== '');
}
