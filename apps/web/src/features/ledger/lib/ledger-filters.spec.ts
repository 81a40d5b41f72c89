import { countConditions, filtersOf, idsOf } from './ledger-filters';

const of = (query: string) => filtersOf(new URLSearchParams(query));

describe('the filters of the ledger', () => {
  it('are read from the address', () => {
    expect(of('text=公示&light=overdue&open=true&page=3&sort=number')).toEqual({
      text: '公示',
      light: 'overdue',
      open: 'true',
      page: 3,
      pageSize: 20,
      sort: 'number',
      count: 'true',
    });
  });

  it('leave out what the address names wrongly', () => {
    expect(of('light=purple&page=-1&unitId=x&foo=bar')).toEqual({ page: 1, pageSize: 20, sort: 'due', count: 'true' });
  });

  it('count conditions, not order or page', () => {
    expect(countConditions(of('page=2&sort=number'))).toBe(0);
    expect(countConditions(of('light=near&text=a&page=2'))).toBe(2);
  });

  it('name the cases behind a figure', () => {
    expect(idsOf(of('ids=a,b'))).toEqual(['a', 'b']);
    expect(idsOf(of(''))).toEqual([]);
  });
});
