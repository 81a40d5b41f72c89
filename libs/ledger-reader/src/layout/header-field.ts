import { ledgerFieldDefinitions, type LedgerField, type Words } from '@bihuan/contracts';
import { plain } from '../cells/plain';
import { headerWords } from './header-words';

/** What a column may mean, how sure that is, and why. */
export type Candidate = { readonly field: LedgerField; readonly confidence: number; readonly reason: Words };

const FIELDS = Object.keys(ledgerFieldDefinitions) as readonly LedgerField[];
const exactWords = new Map(FIELDS.map((field) => [field, new Set(headerWords[field].exact.map(normal))]));

/** Where a field has several names, the first half is told apart from the rest by a hair, so that 牵头单位 wins over 责任单位. */
const EXACT = 0.97;
const STEP = 0.005;
const LIKE = 0.75;
const OF_PARENT = 0.6;

function normal(text: string): string {
  return plain(text)
    .toLowerCase()
    .replaceAll(/[*:：;"“”'。]/g, '');
}

/** A header in the ways it can be read: as it is, without its brackets, and with them opened. Its unit of money is no part of it. */
function formsOf(segment: string): readonly string[] {
  const text = normal(segment).replaceAll(/\((?:单位:?)?(?:万元|亿元|元|个|人|月|件)\)|\d{4}年(?:\d{1,2}月)?/g, '');
  const forms = [text, text.replaceAll(/\([^)]*\)/g, ''), text.replaceAll(/[()]/g, '')];
  return [...new Set(forms)].filter((form) => form !== '');
}

function reasonOf(field: LedgerField, header: string, isExact: boolean): Words {
  const { zh, en } = ledgerFieldDefinitions[field].label;
  return isExact
    ? { zh: `表头“${header}”就是“${zh}”`, en: `“${header}” is a usual header of “${en}”` }
    : { zh: `表头“${header}”像是“${zh}”`, en: `“${header}” looks like “${en}”` };
}

function exactConfidence(field: LedgerField, form: string): number {
  const words = exactWords.get(field);
  if (words === undefined || !words.has(form)) return 0;
  return EXACT - Math.min([...words].indexOf(form), 40) * STEP;
}

function candidateFor(field: LedgerField, segment: string): Candidate | null {
  const forms = formsOf(segment);
  const { like, not } = headerWords[field];
  const exact = Math.max(0, ...forms.map((form) => exactConfidence(field, form)));
  if (exact > 0) return { field, confidence: exact, reason: reasonOf(field, segment, true) };
  const isLike = like !== undefined && forms.some((form) => like.test(form) && not?.test(form) !== true);
  return isLike ? { field, confidence: LIKE, reason: reasonOf(field, segment, false) } : null;
}

function candidatesOfSegment(segment: string): readonly Candidate[] {
  return FIELDS.flatMap((field) => candidateFor(field, segment) ?? []);
}

/** Headers that say nothing without the one above them. */
const GENERIC = /^(?:合计|小计|总计|名称|内容|情况|时间|日期|单位|部门|姓名|人员|金额|数量|文号|备注|说明)$/;
/** Of these, the ones that are what the group is about, not an attribute of it. */
const OF_GROUP = /^(?:合计|小计|总计|名称|内容|情况|说明)$/;
/** Columns that only break down the one before them. */
const BREAKDOWN = /^其中/;

/**
 * What a column may mean by its headers, from the outermost to its own. The own header counts; one that says nothing by
 * itself (合计, 名称) is read with the one above it, and the parts of a breakdown (其中) mean nothing for a case.
 */
export function candidatesByHeader(path: readonly string[]): readonly Candidate[] {
  const leaf = path.at(-1) ?? '';
  const parent = path.at(-2);
  if (path.slice(0, -1).some((segment) => BREAKDOWN.test(plain(segment)))) return [];
  const [form = ''] = formsOf(leaf);
  if (parent === undefined) return candidatesOfSegment(leaf);
  if (!GENERIC.test(form)) {
    const bonus = /责任|整改/.test(parent) ? STEP : 0;
    return candidatesOfSegment(leaf).map((one) => ({ ...one, confidence: Math.min(EXACT, one.confidence + bonus) }));
  }
  const joined = candidatesOfSegment(parent + leaf);
  if (joined.length > 0 || !OF_GROUP.test(form)) return joined;
  return candidatesOfSegment(parent).map((one) => ({ ...one, confidence: one.confidence * OF_PARENT + 0.2 }));
}

/** Whether a text is known as a header at all; told by the row that has most of them. */
export function isHeaderWord(text: string): boolean {
  return text.length <= 40 && candidatesOfSegment(text).some(({ confidence }) => confidence >= LIKE);
}
