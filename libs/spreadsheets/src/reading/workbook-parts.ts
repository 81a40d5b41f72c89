import { posix } from 'node:path';
import { LIMITS } from './limits';
import { lookOf, type NumberLook } from './excel-numbers';
import { unescaped } from './cell-text';
import { attribute, readXml } from './xml';
import type { ZipParts } from './zip-parts';

export type SheetPart = { readonly name: string; readonly hidden: boolean; readonly part: string };

/** What the sheets of a workbook share. */
export type Workbook = {
  readonly sheets: readonly SheetPart[];
  readonly since1904: boolean;
  readonly looks: readonly NumberLook[];
  readonly texts: readonly string[];
};

type Relation = { readonly id: string; readonly type: string; readonly target: string };

function relationsOf(parts: ZipParts, of: string): readonly Relation[] {
  const { dir, base } = posix.parse(of);
  const relations: Relation[] = [];
  readXml(parts.text(posix.join(dir, '_rels', `${base}.rels`)), {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(dir, Target.replaceAll('\\', '/'));
      if (name === 'Relationship') relations.push({ id: Id, type: Type, target });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return relations;
}

const isOf = (kind: string) => (relation: Relation) => relation.type.endsWith(`/${kind}`);

/** Where the workbook lies in the zip; null when this is another kind of office document. */
export function workbookPart(parts: ZipParts): string | null {
  const target = relationsOf(parts, '').find(isOf('officeDocument'))?.target ?? 'xl/workbook.xml';
  return parts.has(target) ? target : null;
}

function sheetsOf(parts: ZipParts, workbook: string, relations: readonly Relation[]) {
  const sheets: SheetPart[] = [];
  let since1904 = false;
  readXml(parts.text(workbook), {
    open: (name, attributes) => {
      if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const relation = relations.find(({ id }) => id === attribute(attributes, 'id'));
      // charts and macro sheets hold no rows
      if (relation === undefined || !isOf('worksheet')(relation) || !parts.has(relation.target)) return;
      const hidden = (attributes['state'] ?? 'visible') !== 'visible';
      sheets.push({ name: attributes['name'] ?? '', hidden, part: relation.target });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return { sheets: sheets.slice(0, LIMITS.sheets), since1904 };
}

function looksOf(xml: string): readonly NumberLook[] {
  const codes = new Map<number, string>();
  const looks: NumberLook[] = [];
  let inCellFormats = false;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCellFormats = true;
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'xf' && inCellFormats) looks.push(lookOf(id, codes.get(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
    text: () => undefined,
  });
  return looks;
}

/** The texts that cells point to. What is in `rPh` is how a word is pronounced, not the word. */
function textsOf(xml: string): readonly string[] {
  const texts: string[] = [];
  let runs: string[] = [];
  let reads = false;
  let pronounces = false;
  readXml(xml, {
    open: (name) => {
      if (name === 'si') runs = [];
      if (name === 'rPh') pronounces = true;
      reads = name === 't' && !pronounces;
    },
    close: (name) => {
      if (name === 'si') texts.push(unescaped(runs.join('')));
      if (name === 'rPh') pronounces = false;
      reads = false;
    },
    text: (text) => {
      if (reads) runs.push(text);
    },
  });
  return texts;
}

/** Reads what all sheets need: their names and places, how numbers look, and the shared texts. */
export function readWorkbook(parts: ZipParts, part: string): Workbook {
  const relations = relationsOf(parts, part);
  const shared = (kind: string): string => parts.text(relations.find(isOf(kind))?.target ?? '');
  return {
    ...sheetsOf(parts, part, relations),
    looks: looksOf(shared('styles')),
    texts: textsOf(shared('sharedStrings')),
  };
}
