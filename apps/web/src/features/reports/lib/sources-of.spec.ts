import { sourceAt, sourcesOf } from './sources-of';

const ids = (...n: number[]) => n.map((one) => `00000000-0000-4000-8000-00000000000${one}`);

describe('what stands behind the words of a piece', () => {
  it('is told in the order of the words, with the cases of each figure', () => {
    const sources = sourcesOf([
      { text: '全年发现问题' },
      { text: '3', caseIds: ids(1, 2, 3), figure: { kind: 'count' } },
      { text: '个，整改率' },
      { text: '66.7%', caseIds: ids(1, 2), figure: { kind: 'share', of: ids(1, 2, 3) } },
    ]);
    expect(sources).toEqual([
      { kind: 'count', text: '3', runs: [1], caseIds: ids(1, 2, 3), against: [] },
      { kind: 'share', text: '66.7%', runs: [3], caseIds: ids(1, 2), against: ids(1, 2, 3) },
    ]);
  });

  it('is told once, where several words have the same cases behind them', () => {
    const sources = sourcesOf([
      { text: '案卷', caseIds: ids(1) },
      { text: '和' },
      { text: '公示', caseIds: ids(1) },
      { text: '1', caseIds: ids(1), figure: { kind: 'count' } },
    ]);
    expect(sources.map(({ kind, text, runs }) => ({ kind, text, runs }))).toEqual([
      { kind: 'cases', text: '案卷', runs: [0, 2] },
      { kind: 'count', text: '1', runs: [3] },
    ]);
  });

  it('holds a growth against the cases of before', () => {
    const figure = { kind: 'growth', before: ids(4, 5) } as const;
    expect(sourcesOf([{ text: '50%', caseIds: ids(1), figure }])[0]?.against).toEqual(ids(4, 5));
  });

  it('is nothing where words were written by hand', () => {
    expect(sourcesOf([{ text: '下一步加强培训。' }, { text: '12', caseIds: [] }])).toEqual([]);
  });

  it('is found from a word, and from no word without a source', () => {
    const sources = sourcesOf([
      { text: '甲', caseIds: ids(1) },
      { text: '，' },
      { text: '乙', caseIds: ids(2) },
      { text: '甲', caseIds: ids(1) },
    ]);
    expect([0, 1, 2, 3].map((run) => sourceAt(sources, run))).toEqual([0, null, 1, 0]);
  });
});
