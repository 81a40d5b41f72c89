import fc from 'fast-check';
import { about, plain } from '../sentence';
import type { Clause } from '../wording/clauses';
import { realign } from './realign';

const cases = [{ caseId: '00000000-0000-4000-8000-000000000001' }, { caseId: '00000000-0000-4000-8000-000000000002' }];
const proposed: Clause = [
  plain('共发现问题'),
  about('12项', cases),
  plain('，已整改完成'),
  about('10项', cases.slice(1)),
  plain('，完成率'),
  {
    text: '83.3%',
    caseIds: [cases[0]?.caseId ?? ''],
    figure: { kind: 'share', of: cases.map(({ caseId }) => caseId) },
  },
  plain('。'),
];
const sources = (runs: Clause) => runs.filter(({ caseIds }) => caseIds).map(({ text }) => text);

describe('an edited sentence', () => {
  it('keeps the source of each figure when the words around it change', () => {
    const runs = realign(proposed, '今年以来，共排查发现各类问题12项，目前已整改完成10项，完成率83.3%，成效明显。');
    expect(sources(runs)).toEqual(['12项', '10项', '83.3%']);
    expect(runs.map(({ text }) => text).join('')).toBe(
      '今年以来，共排查发现各类问题12项，目前已整改完成10项，完成率83.3%，成效明显。',
    );
  });

  it.each([
    ['共发现问题13项，已整改完成10项，完成率83.3%。', ['13项', '10项', '83.3%']],
    ['共发现问题112项，已整改完成10项，完成率83.3%。', ['112项', '10项', '83.3%']],
    ['共发现问题12项，已整改完成10项，完成率9%。', ['12项', '10项', '9%']],
    ['共发现问题1200项，已整改完成10项，完成率83.3%。', ['1200项', '10项', '83.3%']],
    ['共发现问题12项，已整改完成100项，完成率83.35%。', ['12项', '100项', '83.35%']],
  ])('keeps the source of a number that was changed: %s', (text, expected) => {
    expect(sources(realign(proposed, text))).toEqual(expected);
  });

  it('loses the source of what is said without a number', () => {
    expect(sources(realign(proposed, '共发现问题若干，已整改完成10项。'))).toEqual(['10项']);
    expect(sources(realign(proposed, '各项工作有序推进。'))).toEqual([]);
  });

  it('says what the author typed, character for character, with no source twice', () => {
    const words = fc.array(fc.constantFrom('共', '发现', '问题', '12', '项', '，', '10', '83.3%', '已', '整改', '9'));
    fc.assert(
      fc.property(words, (typed) => {
        const text = typed.join('') || '无';
        const runs = realign(proposed, text);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        expect(sources(runs).length).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('is not compared without end', () => {
    const long = [plain('甲'.repeat(4000)), about('12项', cases)];
    expect(realign(long, '乙'.repeat(4000))).toEqual([plain('乙'.repeat(4000))]);
  });
});
