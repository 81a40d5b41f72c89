import type { LedgerUnit } from '../ledger-reader.types';
import { plain } from './plain';

/** The short forms that everybody in an office uses, by the long ones. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/住房和?城乡?建设(?:和?(?:交通|管理))?/, '住建'],
  [/发展和?改革/, '发改'],
  [/人力资源和?社会保障/, '人社'],
  [/自然资源和?规划/, '自规'],
  [/市场监督管理/, '市场监管'],
  [/综合行政执法/, '综合执法'],
  [/卫生健康/, '卫健'],
  [/教育和?体育/, '教体'],
  [/文化和?旅游/, '文旅'],
  [/工业和?信息化/, '工信'],
  [/科学技术/, '科技'],
  [/交通运输/, '交通'],
  [/应急管理/, '应急'],
  [/行政审批服务/, '行政审批'],
  [/城市管理/, '城管'],
  [/退役军人事务/, '退役军人'],
  [/医疗保障/, '医保'],
  [/农业农村/, '农业农村'],
  [/管理委员会/, '管委会'],
  [/委员会/, '委'],
  [/人民政府/, '政府'],
  [/街道办事处/, '街道'],
  [/公室/, ''],
];
const REGION = /^[\p{Script=Han}]{2,6}?(?:新区|省|市|区|县|旗)(?=[\p{Script=Han}]{2})/u;

function shortened(name: string): string {
  return SHORT_FORMS.reduce((text, [long, short]) => text.replace(long, short), plain(name));
}

function withoutRegion(name: string): string {
  return name.replace(REGION, '');
}

/** A name in the spellings under which it is looked up: as it is, shortened, and each without the region before it. */
function spellings(name: string): readonly string[] {
  const bare = plain(name);
  const short = shortened(name);
  return [...new Set([bare, short, withoutRegion(bare), shortened(withoutRegion(bare))])].filter(
    (key) => key.length > 1,
  );
}

function bigrams(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}

/** How alike two names are, from 0 to 1, by the pairs of characters that they share. */
function likeness(a: string, b: string): number {
  const [left, right] = [bigrams(a), bigrams(b)];
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size);
}

const MOST_REMEMBERED = 10_000;
const LIKE_ENOUGH = 0.3;
const MOST_HINTS = 3;

/** Finds units by any of their names. A name that could mean two units means none. */
export class UnitNames {
  private readonly byExact = new Map<string, Set<LedgerUnit>>();
  private readonly bySpelling = new Map<string, Set<LedgerUnit>>();
  private readonly found = new Map<string, LedgerUnit | null>();

  constructor(readonly units: readonly LedgerUnit[]) {
    for (const unit of units) {
      for (const name of [unit.name, unit.shortName, ...(unit.aliases ?? [])]) {
        add(this.byExact, plain(name), unit);
        for (const spelling of spellings(name)) add(this.bySpelling, spelling, unit);
      }
    }
  }

  /** The unit of this name, or null. */
  find(name: string): LedgerUnit | null {
    const known = this.found.get(name);
    if (known !== undefined) return known;
    const unit = this.lookUp(name);
    if (this.found.size < MOST_REMEMBERED) this.found.set(name, unit);
    return unit;
  }

  /** The names nearest to one that is unknown, for a hint to whoever wrote it. */
  nearest(name: string): readonly string[] {
    const short = withoutRegion(shortened(name));
    return this.units
      .map((unit) => ({
        name: unit.name,
        likeness: Math.max(...[unit.name, unit.shortName].map((one) => likeness(short, withoutRegion(shortened(one))))),
      }))
      .filter((one) => one.likeness >= LIKE_ENOUGH)
      .toSorted((a, b) => b.likeness - a.likeness)
      .slice(0, MOST_HINTS)
      .map((one) => one.name);
  }

  private lookUp(name: string): LedgerUnit | null {
    const exact = only(this.byExact.get(plain(name)));
    if (exact !== null) return exact;
    const withoutLevel = plain(name).replace(/^[省市区县](?=.{2})/, '');
    const keys = [...spellings(name), ...spellings(withoutLevel)];
    for (const key of keys) {
      const unit = only(this.bySpelling.get(key));
      if (unit !== null) return unit;
    }
    return null;
  }
}

function add(map: Map<string, Set<LedgerUnit>>, key: string, unit: LedgerUnit): void {
  map.set(key, (map.get(key) ?? new Set<LedgerUnit>()).add(unit));
}

function only(units: ReadonlySet<LedgerUnit> | undefined): LedgerUnit | null {
  return units?.size === 1 ? (units.values().next().value ?? null) : null;
}
