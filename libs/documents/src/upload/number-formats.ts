import { chineseNumber } from '@bihuan/report-domain';

const ROMAN: readonly (readonly [string, number])[] = [
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

function roman(value: number): string {
  if (value > 39) return String(value);
  const sign = ROMAN.find(([, worth]) => worth <= value);
  return sign === undefined ? '' : sign[0] + roman(value - sign[1]);
}

function letter(value: number): string {
  return value >= 1 && value <= 26 ? String.fromCodePoint(0x60 + value) : String(value);
}

function circled(value: number): string {
  return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);
}

function fullWidth(value: number): string {
  return String(value).replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
}

/** Word's names for ways to count that Chinese documents use. What is not here is counted in plain digits. */
const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  chineseCounting: chineseNumber,
  chineseCountingThousand: chineseNumber,
  japaneseCounting: chineseNumber,
  taiwaneseCountingThousand: chineseNumber,
  ideographDigital: chineseNumber,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalFullWidth: fullWidth,
  lowerLetter: letter,
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
};

/** Writes a number as a list of that format does: 3 is 三 in chineseCounting and ③ in decimalEnclosedCircle. */
export function inFormat(format: string, value: number): string {
  return (FORMATS[format] ?? String)(value);
}
