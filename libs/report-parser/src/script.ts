import { Converter } from 'opencc-js/t2cn';

// Signs that only the traditional script has and that every report contains some of.
const TRADITIONAL = /[縣區報執監問題決實導機關員業務發進強證據處長劃機構鄉鎮黨項結辦]/gu;
const ENOUGH = 3;

type Convert = (text: string) => string;
let loaded: Convert | null = null;
const known = new Map<string, string>();

function convert(sign: string): string {
  const convertText = loaded ?? Converter({ from: 't', to: 'cn' });
  loaded = convertText;
  return convertText(sign);
}

function simplified(sign: string): string {
  const before = known.get(sign);
  if (before !== undefined) return before;
  const after = convert(sign);
  const kept = after.length === sign.length ? after : sign;
  known.set(sign, kept);
  return kept;
}

/**
 * The text in simplified characters, sign for sign, so that places stay. For matching only: what is shown keeps its script.
 * Why only where the text is traditional: the table takes a tenth of a second to load.
 */
export function inSimplified(text: string): string {
  const found = text.match(TRADITIONAL);
  if (found === null || found.length < ENOUGH) return text;
  return text.replace(/\p{Script=Han}/gu, simplified);
}
