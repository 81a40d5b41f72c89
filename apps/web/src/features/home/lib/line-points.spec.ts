import { linePoints } from './line-points';

describe('the points of a small line', () => {
  const size = { width: 100, height: 46 };

  it('stand evenly apart, the largest value on top and nothing at the bottom', () => {
    expect(linePoints([0, 5, 10], size)).toBe('0,43 50,23 100,3');
  });

  it('lie level for one value, and at the bottom where there was never anything', () => {
    expect(linePoints([4], size)).toBe('0,3 100,3');
    expect(linePoints([0, 0], size)).toBe('0,43 100,43');
  });
});
