import type { LiveMessage } from '@bihuan/contracts';
import { liveTopics } from '@bihuan/contracts';
import { keysOf } from './live-keys';

const message = (parts: Partial<LiveMessage>): LiveMessage => ({
  everything: false,
  topics: [],
  cases: [],
  commentsOn: [],
  ...parts,
});

describe('what a page looks at anew', () => {
  it('are the lists, and of cases and comments only those that are named', () => {
    expect(keysOf(message({ topics: ['cases', 'notices'], cases: ['a', 'b'] }))).toEqual([
      ['cases'],
      ['case', 'a'],
      ['case', 'b'],
      ['notices'],
    ]);
    expect(keysOf(message({ topics: ['comments'], commentsOn: ['a'] }))).toEqual([['comments', 'a']]);
  });

  it('are all cases when there are too many to name', () => {
    expect(keysOf(message({ topics: ['cases', 'comments'] }))).toEqual([['cases'], ['case'], ['comments']]);
  });

  it('is everything that any topic is about, after something may have been missed', () => {
    const all = keysOf(message({ everything: true }));
    for (const topic of liveTopics)
      expect(all).toEqual(expect.arrayContaining([...keysOf(message({ topics: [topic] }))]));
  });
});
