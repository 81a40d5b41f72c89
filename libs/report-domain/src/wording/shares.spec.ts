import { sharesOf, sharesOfParts } from './shares';

describe('a share of a whole', () => {
  it.each([
    [6, 22, '27.3%', '72.7%'],
    [1, 4, '25%', '75%'],
    [0, 5, '0%', '100%'],
    [5, 5, '100%', '0%'],
    [1, 3000, '0.1%', '99.9%'],
    [2999, 3000, '99.9%', '0.1%'],
    [0, 0, '0%', '100%'],
  ])('%i of %i is %s, and the rest %s', (part, whole, share, rest) => {
    expect(sharesOf(part, whole)).toEqual({ share, rest });
  });
});

describe('the shares of the parts of one whole', () => {
  it.each([
    [
      [1, 1, 1],
      ['33.4%', '33.3%', '33.3%'],
    ],
    [
      [4, 2, 1, 0, 0],
      ['57.1%', '28.6%', '14.3%', '0%', '0%'],
    ],
    [
      [162, 12, 5, 40, 3],
      ['73%', '5.4%', '2.3%', '18%', '1.3%'],
    ],
    [
      [9997, 1, 1, 1],
      ['99.7%', '0.1%', '0.1%', '0.1%'],
    ],
    [
      [0, 0],
      ['0%', '0%'],
    ],
  ])('%j are %j', (parts, shares) => {
    expect(sharesOfParts(parts)).toEqual(shares);
  });

  it('add up to 100% whatever the parts are', () => {
    for (let seed = 1; seed < 400; seed += 1) {
      const parts = [seed % 7, (seed * 13) % 101, (seed * 29) % 17, (seed * 3) % 211, 1];
      const sum = sharesOfParts(parts).reduce((all, share) => all + Math.round(Number.parseFloat(share) * 10), 0);
      expect(sum).toBe(1000);
    }
  });
});
