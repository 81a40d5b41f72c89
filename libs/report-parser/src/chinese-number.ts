const DIGITS = '〇一二三四五六七八九';

/** Reads 一 to 九十九 as an item number; 0 when it is none. Larger numbers do not number items. */
export function readChineseNumber(word: string): number {
  const ten = word.indexOf('十');
  if (ten < 0) return word.length === 1 ? Math.max(0, DIGITS.indexOf(word)) : 0;
  const tens = ten === 0 ? 1 : DIGITS.indexOf(word.slice(0, ten));
  const ones = ten === word.length - 1 ? 0 : DIGITS.indexOf(word.slice(ten + 1));
  return tens < 1 || ones < 0 ? 0 : tens * 10 + ones;
}

/** Reads a year in either script (2023, 二〇二三); null when it is none. Why: titles in older reports spell the year out. */
export function readYear(word: string): number | null {
  const digits = Array.from(word, (sign) =>
    /\d/.test(sign) ? sign : String(DIGITS.indexOf(sign.replace('零', '〇'))),
  );
  const year = Number(digits.join(''));
  return digits.length === 4 && year >= 1990 && year <= 2100 ? year : null;
}
