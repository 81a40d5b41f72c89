import { amount, asAmount, isAtLeast, positiveAmount, sumOfAmounts } from './amount';

describe('an amount in 万元', () => {
  it.each(['0', '0.5', '12', '12.30', '9999999999999999.99'])('may be %s', (text) => {
    expect(amount.safeParse(text).success).toBe(true);
  });

  it.each(['', '-1', '1.234', '01', '1,000', '1e3', '.5', '10000000000000000'])('is never %j', (text) => {
    expect(amount.safeParse(text).success).toBe(false);
  });

  it('that is reported is more than nothing', () => {
    expect(['0', '0.0', '0.00'].map((text) => positiveAmount.safeParse(text).success)).toEqual([false, false, false]);
    expect(positiveAmount.safeParse('0.01').success).toBe(true);
  });

  it('is written with two digits, as the database does', () => {
    expect(['7', '7.5', '7.05', '0'].map(asAmount)).toEqual(['7.00', '7.50', '7.05', '0.00']);
  });

  it('is added and compared to the last digit', () => {
    expect(sumOfAmounts(['9007199254740993.01', '0.1', '0.2'])).toBe('9007199254740993.31');
    expect(sumOfAmounts([])).toBe('0.00');
    expect(isAtLeast('0.3', '0.30')).toBe(true);
    expect(isAtLeast('9007199254740993.00', '9007199254740993.01')).toBe(false);
  });
});
