import { blankDraft, isUnsure, lookedAt, unsureFirst } from './drafts';
import { neighbour } from './walk';

const draft = (id: string, confidence?: number) => ({
  ...blankDraft(id, 'rectification'),
  title: id,
  ...(confidence === undefined ? {} : { confidence, reason: { zh: '没有序号', en: 'No number' } }),
});
const drafts = [draft('a', 0.95), draft('b', 0.6), draft('c', 0.4)];

describe('walking from draft to draft', () => {
  it('begins at either end of what is shown', () => {
    expect(neighbour(drafts, null, 1)).toBe('a');
    expect(neighbour(drafts, null, -1)).toBe('c');
  });

  it('begins anew when the chosen one was removed meanwhile', () => {
    expect(neighbour(drafts, 'gone', 1)).toBe('a');
  });

  it('goes one on or back, and ends where they end', () => {
    expect(neighbour(drafts, 'a', 1)).toBe('b');
    expect(neighbour(drafts, 'b', -1)).toBe('a');
    expect(neighbour(drafts, 'c', 1)).toBeNull();
    expect(neighbour([], null, 1)).toBeNull();
  });

  it('comes to the least sure first, and no longer counts what a person has looked at', () => {
    const shown = unsureFirst(drafts);
    expect(shown.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    const after = drafts.map((one) => (one.id === 'c' ? lookedAt(one) : one));
    expect(after.filter(isUnsure).map(({ id }) => id)).toEqual(['b']);
    expect(unsureFirst(after).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(after.find(({ id }) => id === 'c')).not.toHaveProperty('reason');
  });
});
