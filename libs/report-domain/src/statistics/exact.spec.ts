import * as fc from 'fast-check';
import { difference, percentOf, quotient, sumOf } from './exact';
import { moneyInWords } from './money';

describe('the arithmetic of figures', () => {
  it.each([
    [2n, 3n, 1, '66.7'],
    [1n, 3n, 2, '33.33'],
    [1n, 8n, 0, '13'], // 12.5 goes up
    [1n, 8n, 1, '12.5'],
    [1n, 200n, 0, '1'], // 0.5 goes up
    [1n, 201n, 0, '0'],
    [279n, 306n, 2, '91.18'],
    [1275n, 2164n, 1, '58.9'],
    [57n, 20000n, 2, '0.29'], // 0.285: a floating-point number would say 0.28
    [999n, 1000n, 0, '100'],
  ])('gives %d of %d to %d decimals as %s%%', (part, whole, decimals, text) => {
    expect(percentOf(part, whole, decimals)).toBe(text);
  });

  it('gives no rate of nothing', () => {
    expect(percentOf(0n, 0n, 1)).toBeNull();
    expect(percentOf(0n, 5n, 1)).toBe('0.0');
  });

  it('rounds what is negative away from zero, and knows no negative nothing', () => {
    expect(quotient(-1n, 2n, 0)).toBe('-1');
    expect(quotient(-1n, 3n, 0)).toBe('0');
    expect(difference('87.4', '79.9')).toBe('7.5');
    expect(difference('3', '10.25')).toBe('-7.25');
  });

  it('agrees with division wherever a floating-point number is exact enough to tell', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 100_000 }), (part, whole) => {
        const exact = (part / whole) * 100;
        expect(Math.abs(Number(percentOf(BigInt(part), BigInt(whole), 2)) - exact)).toBeLessThanOrEqual(0.00500001);
      }),
    );
  });

  it('adds up money to the last digit, in any order', () => {
    expect(sumOf(['0.1', '0.2', '9007199254740993.01'])).toBe('9007199254740993.31');
    expect(sumOf([])).toBe('0');
  });

  it.each([
    ['1234.50', '1234.5万元'],
    ['0', '0万元'],
    ['9999.99', '9999.99万元'],
    ['10000', '1亿元'],
    ['12345.67', '1.23亿元'],
    ['12350', '1.24亿元'],
    ['-12350', '-1.24亿元'],
  ])('tells %s as %s', (amount, words) => {
    expect(moneyInWords(amount)).toBe(words);
  });
});
