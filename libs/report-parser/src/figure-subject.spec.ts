import { barely, subjectOf } from './figure-subject';

/** A character that takes two UTF-16 units, as rare surnames and place names do. */
const RARE = '\u{20000}';

describe('what a figure counts', () => {
  it.each([
    subjectOf(`${RARE.repeat(40)}甲隐患`, ''),
    subjectOf('', `甲${RARE.repeat(40)}`),
    barely(`${RARE.repeat(40)}甲`),
  ])('is cut between characters, never within one', (subject) => {
    expect(subject).toContain(RARE);
    expect(subject).not.toMatch(/\p{Surrogate}/u);
  });
});
