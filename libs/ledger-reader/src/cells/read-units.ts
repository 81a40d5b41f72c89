import type { Words } from '@bihuan/contracts';
import { plain } from './plain';
import type { UnitNames } from './unit-names';

/** The units that a cell names, by their part; those without one stand under `plain`. */
export type ReadUnits = {
  readonly lead: readonly string[];
  readonly assist: readonly string[];
  readonly territory: readonly string[];
  readonly plain: readonly string[];
  /** Names that no unit bears. */
  readonly unknown: readonly string[];
};

type Part = 'lead' | 'assist' | 'territory' | 'plain';

const LABELS: readonly (readonly [RegExp, Part])[] = [
  [/^(?:牵头|主办|主责|主要责任|承办)(?:责任)?(?:单位|部门)?$/, 'lead'],
  [/^(?:配合|协办|协助|会办|参与|协同)(?:责任)?(?:单位|部门)?$/, 'assist'],
  [/^属地(?:责任)?(?:单位|部门|政府)?$/, 'territory'],
  [/^(?:责任|整改|落实)(?:责任)?(?:单位|部门|主体)?$/, 'plain'],
];
const LABELLED =
  /((?:牵头|主办|主责|主要责任|承办|配合|协办|协助|会办|参与|协同|属地|责任|整改|落实)(?:责任)?(?:单位|部门|政府|主体)?)[:：]/;
const LED_BY = /^(.{2,}?)(?:牵头|主办|负责)[,，、;；]?(?:(.{2,}?)(?:等)?(?:配合|协办|参与|协助))?[。;；]?$/s;
const SEPARATOR = /[、,，;；/\\|&+＋\n\t]|\s{1,}/;
const MARK = /[(（]([^()（）]*)[)）]/;
const ALL_TOWNSHIPS =
  /^(?:各|全[区县市]各?|[区县市]各)(?:有关|相关)?(?:镇|乡|街道|街|办|\(|\)|、)+(?:人民政府|办事处)?$/;

function partOf(label: string): Part {
  return LABELS.find(([pattern]) => pattern.test(plain(label)))?.[1] ?? 'plain';
}

/** The cell cut where a label names the part of what follows: 牵头单位：…；配合单位：… */
function labelled(text: string): readonly (readonly [Part, string])[] {
  const led = LED_BY.exec(text);
  if (led !== null) {
    return [
      ['lead', led[1] ?? ''],
      ['assist', led[2] ?? ''],
    ];
  }
  const pieces = text.split(LABELLED);
  const first: readonly (readonly [Part, string])[] = [['plain', pieces[0] ?? '']];
  const rest = pieces.flatMap((piece, index) =>
    index % 2 === 1 ? [[partOf(piece), pieces[index + 1] ?? ''] as const] : [],
  );
  return [...first, ...rest].filter(([, words]) => words.trim() !== '');
}

class Reading {
  readonly lead: string[] = [];
  readonly assist: string[] = [];
  readonly territory: string[] = [];
  readonly plain: string[] = [];
  readonly unknown: string[] = [];

  constructor(private readonly names: UnitNames) {}

  readAll(part: Part, words: string): void {
    if (this.readOne(part, words)) return;
    for (const piece of words.split(SEPARATOR)) this.read(part, piece.trim());
  }

  private read(part: Part, piece: string): void {
    if (piece === '' || this.readOne(part, piece)) return;
    const pair = /^(.{2,})(?:会同|和|及|与)(.{2,})$/.exec(piece);
    const known = pair?.slice(1).every((name) => this.names.find(name) !== null) === true;
    if (known) for (const name of pair?.slice(1) ?? []) this.readOne(part, name);
    else this.unknown.push(piece);
  }

  /** Whether the words are the name of one unit, or of all townships. */
  private readOne(part: Part, words: string): boolean {
    const mark = partOf(MARK.exec(words)?.[1] ?? '');
    const found = this.names.find(words) ?? this.names.find(words.replace(MARK, '').replace(/等$/, ''));
    if (found !== null) {
      this[mark === 'plain' ? part : mark].push(found.id);
      return true;
    }
    if (!ALL_TOWNSHIPS.test(plain(words))) return false;
    this.territory.push(...this.names.units.filter(({ kind }) => kind === 'township').map(({ id }) => id));
    return true;
  }
}

/** Reads the units that a cell names: by full or short name or alias, several at once, with or without their parts. */
export function readUnits(text: string, names: UnitNames): ReadUnits {
  const reading = new Reading(names);
  if (names.find(text) !== null) reading.readAll('plain', text);
  else for (const [part, words] of labelled(text)) reading.readAll(part, words);
  return reading;
}

/** What a cell of units should hold, with the names nearest to those that nobody bears. */
export function unitExpected(unknown: readonly string[], names: UnitNames): Words {
  const hints = [...new Set(unknown.slice(0, 5).flatMap((name) => names.nearest(name)))].slice(0, 5);
  const zh = hints.length === 0 ? '' : `，是否为：${hints.join('、')}`;
  const en = hints.length === 0 ? '' : `; perhaps ${hints.join(', ')}`;
  const missing = unknown
    .slice(0, 5)
    .map((name) => `“${name.slice(0, 40)}”`)
    .join('、');
  return {
    zh: `单位的全称、简称或别名，多个用顿号隔开；没有找到${missing}${zh}`,
    en: `names of units, parted by 、; not found: ${missing}${en}`,
  };
}
