import { attributeOf, elementsOf, numberOf } from './word-xml';

export type ListLevel = {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  readonly style: string | null;
};

export type ListDefinition = {
  /** Lists of one family count on from one another; a list that starts anew is a family of its own. */
  readonly family: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
};

/** A paragraph's place in a list. */
export type ListPlace = { readonly list: string; readonly level: number };

export type Lists = {
  readonly definitions: ReadonlyMap<string, ListDefinition>;
  readonly styles: ReadonlyMap<string, ListPlace>;
};

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

function levelsOf(xml: string): ReadonlyMap<number, ListLevel> {
  return new Map(
    elementsOf(xml, 'w:lvl').map((level) => [
      numberOf(level, 'w:lvl', 'w:ilvl') ?? 0,
      {
        format: attributeOf(level, 'w:numFmt', 'w:val') ?? 'decimal',
        text: unescaped(attributeOf(level, 'w:lvlText', 'w:val') ?? ''),
        start: numberOf(level, 'w:start', 'w:val') ?? 1,
        style: attributeOf(level, 'w:pStyle', 'w:val'),
      },
    ]),
  );
}

function definitionsOf(xml: string): ReadonlyMap<string, ListDefinition> {
  const families = new Map(
    elementsOf(xml, 'w:abstractNum').map((family) => [
      attributeOf(family, 'w:abstractNum', 'w:abstractNumId'),
      levelsOf(family),
    ]),
  );
  return new Map(
    elementsOf(xml, 'w:num').map((list) => {
      const id = attributeOf(list, 'w:num', 'w:numId') ?? '';
      const family = attributeOf(list, 'w:abstractNumId', 'w:val') ?? '';
      const startsAnew = list.includes('<w:startOverride');
      const levels = families.get(family) ?? new Map<number, ListLevel>();
      return [id, { family: startsAnew ? `list ${id}` : `family ${family}`, levels }];
    }),
  );
}

/** Where the properties of a paragraph or of a style put it; a style may leave the level to the list, which names the style. */
export function placeOf(properties: string): { readonly list: string; readonly level: number | null } | null {
  const list = attributeOf(properties, 'w:numId', 'w:val');
  return list === null ? null : { list, level: numberOf(properties, 'w:ilvl', 'w:val') };
}

function stylesOf(xml: string, definitions: Lists['definitions']): ReadonlyMap<string, ListPlace> {
  const places = new Map<string, ListPlace>();
  for (const style of elementsOf(xml, 'w:style')) {
    const id = attributeOf(style, 'w:style', 'w:styleId');
    const place = placeOf(style);
    if (id === null || place === null) continue;
    const levels = [...(definitions.get(place.list)?.levels ?? [])];
    const named = levels.find(([, level]) => level.style === id);
    places.set(id, { list: place.list, level: place.level ?? named?.[0] ?? 0 });
  }
  return places;
}

/** Reads how a Word document counts: its list definitions, and the styles (heading 1 as “一、”) that belong to lists. */
export function readLists(numbering: string, styles: string): Lists {
  const definitions = definitionsOf(numbering);
  return { definitions, styles: stylesOf(styles, definitions) };
}
