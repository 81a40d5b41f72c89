import type { Range } from './range';
import { soundsLikeProblem } from './wording-doubts';

const LIST =
  /(?:存在(?:着|的)?(?:[^,。;:、]{0,10}(?:问题|不足|短板)[:,]?)?(?:主要)?(?:是|有|表现为)?[:,]?|(?:主要(?:是|有|表现(?:为|在))|表现(?:为|在)|诸如|比如|例如|如)[:,]?)(?<list>[^。!?\n]{8,400}[。;]?)$/u;
const TAIL =
  /(?:等(?:一些|突出|具体|方面|几个方面|各类)?(?:的)?(?:问题|不足|短板|现象|情况|困难|差距|薄弱环节)?(?:,[^,。;:]{0,6}(?:需要|有待|亟[待需]|必须|今后|下一?步)[^。;]{2,40})?)?[。;]?$/u;
const LONGEST = 500;
const SHORTEST_PIECE = 5;

function cutAt(text: string, range: Range, sign: RegExp): Range[] {
  const pieces: Range[] = [];
  let from = range.from;
  for (let at = range.from; at <= range.to; at += 1) {
    if (at < range.to && !sign.test(text.charAt(at))) continue;
    pieces.push({ from, to: at });
    from = at + 1;
  }
  return pieces;
}

function allLack(text: string, pieces: readonly Range[]): boolean {
  return (
    pieces.length >= 2 &&
    pieces.every(({ from, to }) => to - from >= SHORTEST_PIECE && soundsLikeProblem(text.slice(from, to)))
  );
}

/** The problems that one sentence strings together (仍存在力量不足、宣传不深等问题), each a piece; none when the words do not each name a lack. */
export function nounList(text: string, sentence: Range): Range[] {
  if (sentence.to - sentence.from > LONGEST) return [];
  const words = text.slice(sentence.from, sentence.to);
  const list = LIST.exec(words)?.groups?.['list'];
  if (list === undefined) return [];
  const tail = TAIL.exec(list)?.[0] ?? '';
  if (!tail.startsWith('等')) return [];
  const from = sentence.from + words.length - list.length;
  const body = { from, to: from + list.length - tail.length };
  const found = [/、/u, /[、,;]/u].map((sign) => cutAt(text, body, sign)).find((pieces) => allLack(text, pieces));
  return found ?? [];
}
