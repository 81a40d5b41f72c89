import { pointsText, sumOfScore } from './score-sum';

const lines = (...points: string[]) => points.map((one) => ({ points: one }));

describe('the sum of a score', () => {
  it('tells what was lost and what was added', () => {
    expect(sumOfScore(lines('-6.00', '-0.30', '3.00'), '5')).toEqual({
      lost: '6.3',
      gained: '3',
      allGained: null,
      isClipped: false,
    });
  });

  it('counts bonuses up to their limit, and says what they would have been', () => {
    expect(sumOfScore(lines('-10', '3.00', '2', '2.00'), '5')).toMatchObject({ gained: '5', allGained: '7' });
  });

  it('says when the score was held between 0 and 100', () => {
    expect(sumOfScore(lines('3'), '5').isClipped).toBe(true);
    expect(sumOfScore(lines('-60', '-41'), '5').isClipped).toBe(true);
    expect(sumOfScore([], '5').isClipped).toBe(false);
  });

  it('adds tenths exactly', () => {
    expect(sumOfScore(lines('-0.10', '-0.20'), '5').lost).toBe('0.3');
    expect([pointsText('97.50'), pointsText('100.00'), pointsText('-6.00')]).toEqual(['97.5', '100', '-6']);
  });
});
