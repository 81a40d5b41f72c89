import { addDays } from '@bihuan/calendar';
import type { SheetCell } from '@bihuan/contracts';

/** How a sheet shows a number: as a day, a month of a year, a share, a number of fixed length with leading zeros, or as it is. */
export type NumberLook = 'date' | 'month' | 'percent' | 'plain' | { readonly digits: number };

// In the Chinese Excel: 27, 36, 50, 52 and 57 are 2026年6月; 28, 29, 51, 53, 54 and 58 are 6月30日; 30 and 31 are days too.
const BUILT_IN_DATES = new Set([14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58]);
const BUILT_IN_MONTHS = new Set([17, 27, 36, 50, 52, 57]);
const BUILT_IN_PERCENTS = new Set([9, 10]);

/** Excel counts a 29 February 1900 that never was; days before it are one off and are in no ledger. */
const FIRST_SERIAL = 61;
const LAST_SERIAL = 109_571; // 2199-12-31

/** The first part of a format without what it only draws: quoted words, escaped characters, colours and languages. */
function bareFormat(code: string): string {
  const bare = code.replaceAll(/"[^"]*"|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').toLowerCase();
  return bare.split(';', 1)[0] ?? '';
}

function lookOfDate(format: string): NumberLook {
  if (/[[#?0]|general/.test(format)) return 'plain';
  const [hasYear, hasDay] = [format.includes('y'), format.includes('d')];
  if (hasYear && !hasDay && format.includes('m')) return 'month';
  if (hasYear || hasDay) return 'date';
  // without a year or a day, m stands for minutes where h or s is near
  return /^[^hs]*m[^hs]*$/.test(format) ? 'date' : 'plain';
}

/** How a number format shows numbers, told by its number in the file, or by its code where the file defines it. */
export function lookOf(id: number, code: string | undefined): NumberLook {
  if (code === undefined) {
    if (BUILT_IN_DATES.has(id)) return 'date';
    if (BUILT_IN_MONTHS.has(id)) return 'month';
    return BUILT_IN_PERCENTS.has(id) ? 'percent' : 'plain';
  }
  const format = bareFormat(code).replace(/s\.0+/, 's');
  if (format.includes('%')) return 'percent';
  if (/^0{2,}$/.test(format)) return { digits: format.length };
  return lookOfDate(format);
}

/** Fifteen digits, as Excel shows them: what a computer adds beyond (0.30000000000000004) nobody wrote. */
function shown(value: number): number {
  return Number(value.toPrecision(15));
}

function dated(serial: number, look: 'date' | 'month', since1904: boolean): SheetCell {
  const days = Math.floor(serial);
  const earliest = since1904 ? 1 : FIRST_SERIAL;
  if (days < earliest || days > LAST_SERIAL) return shown(serial);
  const date = addDays(since1904 ? '1904-01-01' : '1899-12-30', days);
  return look === 'date' ? { date } : { date: `${date.slice(0, 7)}-01`, shows: 'month' };
}

/** A number as the reader of the sheet sees it: a day, “80%”, “0007”, or the number itself. */
export function numberCell(value: number, look: NumberLook, since1904: boolean): SheetCell {
  if (!Number.isFinite(value)) return { error: '#NUM!' };
  if (look === 'plain') return shown(value);
  if (look === 'percent') return `${shown(value * 100)}%`;
  if (look === 'date' || look === 'month') return dated(value, look, since1904);
  return Number.isSafeInteger(value) && value >= 0 ? String(value).padStart(look.digits, '0') : shown(value);
}
