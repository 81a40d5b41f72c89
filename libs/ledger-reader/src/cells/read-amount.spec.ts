import fc from 'fast-check';
import { moneyUnitOf, readAmount } from './read-amount';

const amountOf = (cell: string | number, header = '问题金额（万元）') => readAmount(cell, header)?.amount;

describe('amounts of money', () => {
  it.each([
    ['1,234.5', '1234.5'],
    ['1，234.5 万元', '1234.5'],
    ['3亿元', '30000'],
    ['1.2亿', '12000'],
    ['56000元', '5.6'],
    ['￥120.00', '120'],
    ['0', '0'],
    [350.5, '350.5'],
    [0.1, '0.1'],
    [1e-7, '0'],
  ])('%s is %s (10 000 yuan)', (cell, amount) => expect(amountOf(cell)).toBe(amount));

  it('are in the unit of their header', () => {
    expect(amountOf(12_345_678, '涉及金额（元）')).toBe('1234.57');
    expect(amountOf('2.5', '金额(亿元)')).toBe('25000');
    expect(moneyUnitOf('金额')).toBe('万元');
  });

  it('say what was rounded or is only about right', () => {
    expect(readAmount('1234567', '金额（元）')?.remark?.zh).toBe('四舍五入为 123.46 万元');
    expect(readAmount('约120余万元', '')).toMatchObject({ amount: '120', remark: { zh: '约数，按写明的数字读入' } });
  });

  it.each(['三十万元', '-5', '待核', '12-15', '1,23', '9'.repeat(20)])('%s is none', (cell) => {
    expect(readAmount(cell, '')).toBeNull();
  });

  it('lose no digit, however large', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 999_999_999_999_999n), fc.integer({ min: 0, max: 99 }), (whole, part) => {
        const text = `${whole}.${String(part).padStart(2, '0')}`;
        expect(Number(amountOf(text)?.split('.')[1]?.padEnd(2, '0') ?? '0')).toBe(part);
        expect(amountOf(text)?.split('.')[0]).toBe(String(whole));
      }),
    );
  });
});
