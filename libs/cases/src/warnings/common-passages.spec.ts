import { commonPassages } from './common-passages';

const common = (text: string, other: string): string[] =>
  commonPassages(text, other).flatMap((part) => (part.common ? [part.text] : []));

describe('the passages that two texts have in common', () => {
  const one = '我局已逐件核查案卷，补正告知记录3件，并组织培训。';
  const other = '经研究，本单位逐件核查案卷；补正告知记录5件。';

  it('are marked in both, across punctuation, without what differs', () => {
    expect(common(one, other)).toEqual(['逐件核查案卷，补正告知记录']);
    expect(common(other, one)).toEqual(['逐件核查案卷；补正告知记录']);
  });

  it('give the text back when they are joined', () => {
    for (const [text, second] of [
      [one, other],
      [other, one],
      [one, one],
      ['', one],
      ['，。', one],
    ] as const) {
      const parts = commonPassages(text, second);
      expect(parts.map((part) => part.text).join('')).toBe(text);
      expect(parts.every((part) => part.text !== '')).toBe(true);
    }
  });

  it('are the whole of a text that is the same', () => {
    expect(common(one, one)).toEqual([one.slice(0, -1)]);
  });

  it('are none where only words of the trade agree', () => {
    expect(common('已完成整改工作', '正在推进整改工作')).toEqual([]);
    expect(common('整改', '整改')).toEqual([]);
  });

  it('keep signs outside the basic plane whole', () => {
    expect(common('在𠮷野家门前的消防通道', '𠮷野家门前的消防通道')).toEqual(['𠮷野家门前的消防通道']);
  });
});
