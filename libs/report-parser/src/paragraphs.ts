import { GAP, type Folded } from './fold';
import { isDateLine, isFurniture, isOfficeLine } from './line-patterns';
import { markerEnd, startsWithMarker } from './markers';
import type { Range } from './range';
import { isGeneric, runInHeading } from './vocabulary';

type Line = Range & { readonly isIndented: boolean };

const SENTENCE_END = /[。!?;:][”"’』」)】]*$/u;
const HANGING = /[,、(《“‘<—]$/u;
/** No line of a report begins with these; what does goes on with the line before it. */
const CANNOT_OPEN = /[,。;、!?%”’』」)】》]/u;
const HEADING_LENGTH = 45;

/** A text without line breaks (pasted into one field): there a blank may stand for a line break. */
function isFlattened(folded: Folded): boolean {
  let lines = 0;
  let blanks = 0;
  for (const gap of folded.gaps) {
    if (gap >= GAP.line) lines += 1;
    else if (gap !== GAP.none) blanks += 1;
  }
  return lines <= 3 && folded.text.length > 120 && blanks < folded.text.length / 6;
}

function blankBreaks(folded: Folded, at: number): boolean {
  const before = folded.text.slice(Math.max(0, at - 6), at);
  if (/—\d{1,3}—$/u.test(before) || /^—\d{1,3}—/u.test(folded.text.slice(at, at + 6))) return true;
  if (/[。;:!?]$|报告$/u.test(before) || startsWithMarker(folded.text, at)) return true;
  return /[\p{Script=Han})》”]$/u.test(before) && /\p{Script=Han}/u.test(folded.text.charAt(at));
}

/** On one line without a blank only words tell where a section begins: 【存在问题】, or its name right behind a stop. */
function nameBreaks(text: string, at: number): boolean {
  if (text.charAt(at) === '【') return /^【[^】]{2,12}】/u.test(text.slice(at, at + 14));
  if (!/[。!]/u.test(text.charAt(at - 1))) return false;
  const words = runInHeading(text.slice(at, at + HEADING_LENGTH));
  return words !== '' && isGeneric(words, 'both');
}

function breaksAt(folded: Folded, at: number, isFlat: boolean): boolean {
  const gap = folded.gaps[at] ?? GAP.none;
  if (gap >= GAP.line) return true;
  if (gap === GAP.none) return isFlat && nameBreaks(folded.text, at);
  const isWideBreak = gap === GAP.wide && /[。;:]/u.test(folded.text.charAt(at - 1));
  return isWideBreak || (isFlat && blankBreaks(folded, at));
}

function linesOf(folded: Folded): Line[] {
  const isFlat = isFlattened(folded);
  const lines: Line[] = [];
  let from = 0;
  for (let at = 1; at <= folded.text.length; at += 1) {
    if (at < folded.text.length && !breaksAt(folded, at, isFlat)) continue;
    lines.push({ from, to: at, isIndented: (folded.gaps[from] ?? 0) === GAP.indent });
    from = at;
  }
  return withoutFurniture(folded.text, lines);
}

const LONGEST_HEAD = 30;

/** Page numbers and the like, and the head or foot that stands beside page numbers again and again. */
function withoutFurniture(text: string, lines: readonly Line[]): Line[] {
  const words = lines.map((line) => text.slice(line.from, Math.min(line.to, line.from + 81)));
  const isDropped = words.map((line) => isFurniture(line));
  const isBeside = words.map(
    (line, at) => line.length <= LONGEST_HEAD && (isDropped[at - 1] === true || isDropped[at + 1] === true),
  );
  const counts = new Map<string, number>();
  words.forEach((line, at) => isBeside[at] && counts.set(line, (counts.get(line) ?? 0) + 1));
  const isHead = (at: number): boolean => isBeside[at] === true && (counts.get(words[at] ?? '') ?? 0) >= 2;
  return lines.filter((_, at) => isDropped[at] !== true && !isHead(at));
}

/** The length of a full line when the text is broken at a fixed width, else null: then many lines are as long as the longest. */
function widthOf(lines: readonly Line[]): number | null {
  const lengths = lines.map((line) => line.to - line.from).sort((a, b) => a - b);
  const middle = lengths[Math.floor(lengths.length * 0.5)] ?? 0;
  const high = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const longest = lengths.at(-1) ?? 0;
  if (lengths.length < 8 || high < 20 || high > 80) return null;
  if (high - middle <= 3 + high * 0.12) return high;
  const full = lengths.filter((length) => length >= high - 2).length;
  return full >= lengths.length * 0.25 && longest <= high + 3 ? high : null;
}

/** Indents tell paragraphs apart only where some lines have one and others have none. */
function indentsTell(lines: readonly Line[]): boolean {
  const share = lines.filter((line) => line.isIndented).length / Math.max(1, lines.length);
  return share > 0.04 && share < 0.9;
}

type Setting = { readonly width: number | null; readonly indents: boolean };

function looksLikeHeading(text: string, paragraph: Range, last: Line, width: number | null): boolean {
  if (width !== null) return last.to - last.from < width - 4;
  if (paragraph.to - paragraph.from > HEADING_LENGTH) return false;
  const words = text.slice(paragraph.from, paragraph.to);
  return !/[。;!?]|:.*,|^[一二三四五六七八九十]{1,3}[是要]/u.test(words);
}

function isSignature(text: string, line: Line): boolean {
  const words = text.slice(line.from, Math.min(line.to, line.from + 61));
  return isDateLine(words) || (isOfficeLine(words) && line.to - line.from < 30);
}

function continues(text: string, setting: Setting, paragraph: Range & { readonly last: Line }, next: Line): boolean {
  const { last, from } = paragraph;
  const before = text.slice(Math.max(last.from, last.to - 6), last.to);
  if (last.from === from && markerEnd(text, from) === last.to) return true;
  if (CANNOT_OPEN.test(text.charAt(next.from))) return true;
  if (startsWithMarker(text, next.from) || SENTENCE_END.test(before)) return false;
  if (HANGING.test(before)) return true;
  if (isSignature(text, next) || (setting.indents && next.isIndented)) return false;
  return !looksLikeHeading(text, { from, to: last.to }, last, setting.width);
}

/** Groups physical lines into paragraphs and drops page furniture. Why: PDFs break lines, and pages, inside sentences. */
export function joinLines(folded: Folded): Range[][] {
  const lines = linesOf(folded);
  const setting = { width: widthOf(lines), indents: indentsTell(lines) };
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const current = paragraphs.at(-1) ?? [];
    const last = current.at(-1);
    const from = current[0]?.from ?? 0;
    if (last !== undefined && continues(folded.text, setting, { from, to: last.to, last }, line)) current.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}
