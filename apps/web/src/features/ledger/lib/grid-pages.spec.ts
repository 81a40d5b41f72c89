import { neighbours, pageOfRow, pagesBetween } from './grid-pages';

describe('the pages behind the rows', () => {
  it('are those on which the rows stand', () => {
    expect([pageOfRow(0), pageOfRow(99), pageOfRow(100), pageOfRow(99_999)]).toEqual([1, 1, 2, 1000]);
    expect(pagesBetween(95, 105)).toEqual([1, 2]);
    expect(pagesBetween(-3, 10)).toEqual([1]);
  });

  it('have neighbours only where there are rows', () => {
    expect(neighbours([1], 50)).toEqual([]);
    expect(neighbours([1], 250)).toEqual([2]);
    expect(neighbours([3], 250)).toEqual([2]);
    expect(neighbours([2, 3], 100_000)).toEqual([4, 1]);
  });
});
