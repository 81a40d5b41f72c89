import { amount, type SheetCell, type Words } from '@bihuan/contracts';
import { plain } from './plain';

/** Money in 万元 as the database keeps it. */
export type ReadAmount = { readonly amount: string; readonly remark?: Words | undefined };

/** How many digits a unit lies before 万元. */
const SHIFTS: Readonly<Record<string, number>> = { 亿元: 4, 亿: 4, 万元: 0, 万: 0, 千元: -1, 元: -4 };
const UNIT = /亿元|亿|万元|万|千元|元/;
const DECIMALS = 2;

/** The unit of money that a header names: 问题金额（万元）; 万元 is the custom of the trade. */
export function moneyUnitOf(header: string): string {
  return UNIT.exec(/[(（]([^)）]*)[)）]/.exec(header)?.[1] ?? '')?.[0] ?? '万元';
}

/** A decimal number times a power of ten, rounded half up to two decimals. Digit by digit: a sum of money loses none. */
function shifted(number: string, shift: number): { readonly amount: string; readonly isRounded: boolean } {
  const [whole = '0', part = ''] = number.split('.');
  const scale = part.length - shift;
  const value = BigInt(whole + part) * 10n ** BigInt(Math.max(0, DECIMALS - scale));
  const divisor = 10n ** BigInt(Math.max(0, scale - DECIMALS));
  const hundredths = (value + divisor / 2n) / divisor;
  const text = `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
  return { amount: text.replace(/\.?0+$/, ''), isRounded: value % divisor !== 0n };
}

function asPlainNumber(value: number): string {
  return /e/i.test(String(value)) ? value.toFixed(10).replace(/\.?0+$/, '') : String(value);
}

const AMOUNT =
  /^(?<about>约|近|共计?|合计)?[¥￥]?(?<number>\d{1,15}(?:\.\d{1,10})?)(?<more>余|多)?(?<unit>亿元|亿|万元|万|千元|元)?$/;

/** Reads an amount in the unit that it or its header names: `1,234.5 万元`, `约3亿元`. Null when it is no amount, or below nothing. */
export function readAmount(cell: SheetCell, header: string): ReadAmount | null {
  const text = textOf(cell);
  const groups = text === null ? undefined : AMOUNT.exec(text)?.groups;
  if (groups === undefined) return null;
  const { about = '', number = '', more = '', unit = moneyUnitOf(header) } = groups;
  const result = shifted(number, SHIFTS[unit] ?? 0);
  if (!amount.safeParse(result.amount).success) return null;
  return { amount: result.amount, remark: remarkOn(result, /[约近余多]/.test(about + more)) };
}

function textOf(cell: SheetCell): string | null {
  if (typeof cell === 'number') return asPlainNumber(cell);
  return typeof cell === 'string' ? plain(cell).replaceAll(/(?<=\d),(?=\d{3})/g, '') : null;
}

function remarkOn({ amount, isRounded }: ReturnType<typeof shifted>, isAbout: boolean): Words | undefined {
  if (isRounded) return { zh: `四舍五入为 ${amount} 万元`, en: `rounded to ${amount} (10 000 yuan)` };
  return isAbout ? { zh: '约数，按写明的数字读入', en: 'an approximate figure, taken as written' } : undefined;
}

export const amountExpected: Words = {
  zh: '不小于零的金额，如 1,234.5（万元），或写明单位：3亿元',
  en: 'an amount such as 1,234.5 (in 万元), or with its unit: 3亿元',
};
