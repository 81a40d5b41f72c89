import { nextSort, orderOf } from './ledger-sort';

describe('the order of the ledger', () => {
  it('is told at the head of its column, also of the two orders that are no column', () => {
    expect(orderOf('due-on', { sort: 'due' })).toBe('ascending');
    expect(orderOf('registered-on', { sort: 'registered' })).toBe('descending');
    expect(orderOf('title', { sort: 'title', direction: 'desc' })).toBe('descending');
    expect(orderOf('number', { sort: 'title' })).toBe('none');
    expect(orderOf('light', { sort: 'due' })).toBeUndefined();
  });

  it('begins as is usual for the column, and turns round when pressed again', () => {
    expect(nextSort('title', { sort: 'due' })).toEqual({ sort: 'title', direction: undefined });
    expect(nextSort('title', { sort: 'title' })).toEqual({ sort: 'title', direction: 'desc' });
    expect(nextSort('registered-on', { sort: 'due' })).toEqual({ sort: 'registered-on', direction: undefined });
    expect(nextSort('registered-on', { sort: 'registered-on' })).toEqual({ sort: 'registered-on', direction: 'asc' });
    expect(nextSort('progress', { sort: 'due' })).toBeNull();
  });

  it('comes back to that in which the ledger opens', () => {
    expect(nextSort('due-on', { sort: 'due' })).toEqual({ sort: 'due-on', direction: 'desc' });
    expect(nextSort('due-on', { sort: 'due-on', direction: 'desc' })).toEqual({
      sort: undefined,
      direction: undefined,
    });
  });
});
