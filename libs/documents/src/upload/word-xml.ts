/** Attributes and elements are found by searching, not by backtracking patterns: hostile XML must not cost more than its length. */

/** The text from each `<name` up to its `</name>`; an element that never closes ends the search. */
export function elementsOf(xml: string, name: string): readonly string[] {
  const elements: string[] = [];
  let at = nextElement(xml, name, 0);
  while (at !== -1) {
    const end = xml.indexOf(`</${name}>`, at);
    if (end === -1) break;
    elements.push(xml.slice(at, end));
    at = nextElement(xml, name, end);
  }
  return elements;
}

function nextElement(xml: string, name: string, from: number): number {
  let at = xml.indexOf(`<${name}`, from);
  while (at !== -1 && /[\w.:-]/.test(xml.charAt(at + name.length + 1))) at = xml.indexOf(`<${name}`, at + 1);
  return at;
}

/** The value of `attribute` on the first `<name` within the text, or null. */
export function attributeOf(xml: string, name: string, attribute: string): string | null {
  const at = nextElement(xml, name, 0);
  if (at === -1) return null;
  const end = xml.indexOf('>', at);
  const tag = xml.slice(at, end === -1 ? undefined : end);
  const from = tag.indexOf(` ${attribute}="`);
  if (from === -1) return null;
  const value = tag.slice(from + attribute.length + 3);
  const quote = value.indexOf('"');
  return quote === -1 ? null : value.slice(0, quote);
}

/** The same as a whole number; null when there is none or it is no number. */
export function numberOf(xml: string, name: string, attribute: string): number | null {
  const value = attributeOf(xml, name, attribute);
  return value !== null && /^\d{1,6}$/.test(value) ? Number(value) : null;
}
