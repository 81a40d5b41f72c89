import type { SavedView, SessionView } from '@bihuan/contracts';
import { firstLayout, storedLayout } from './column-layout';
import { addDays } from './days';
import { filtersOf } from './ledger-filters';
import { addressOfView, builtInViews, columnsOfLayout, isAsSaved, layoutOfView } from './view-address';

const query: SavedView['query'] = { light: 'overdue', open: 'true', sort: 'due' };
const of = (text: string) => filtersOf(new URLSearchParams(text));

describe('a saved view', () => {
  it('stands under an address that can be sent', () => {
    expect(addressOfView({ id: 'v1', query })).toBe('?light=overdue&open=true&view=v1');
    expect(addressOfView({ id: 'v1', query: { sort: 'title' } })).toBe('?sort=title&view=v1');
  });

  it('is told from what was changed since, whatever the page', () => {
    expect(isAsSaved(of('open=true&light=overdue&page=4'), { query })).toBe(true);
    expect(isAsSaved(of('open=true&light=near'), { query })).toBe(false);
    expect(isAsSaved(of('open=true&light=overdue&sort=title'), { query })).toBe(false);
  });

  it('keeps the columns as they are', () => {
    const layout = layoutOfView({ columns: columnsOfLayout(firstLayout) });
    expect(storedLayout(JSON.stringify(layout))).toEqual(firstLayout);
  });

  it('is there for everybody, and what waits for the reader for whoever works on cases', () => {
    const words = (...capabilities: SessionView['capabilities']) =>
      builtInViews({ today: '2026-07-01', capabilities }, []).map(({ word, search }) => `${word} ${search}`);
    expect(words()).toEqual([
      'all ',
      'late ?light=overdue&open=true',
      'thisWeek ?dueFrom=2026-07-01&dueTo=2026-07-07&open=true',
    ]);
    expect(words('cases.raise')[1]).toBe('waitingForMe ?awaitsMe=true');
  });

  it('of this week ends on the seventh day', () => {
    expect(addDays('2026-12-28', 6)).toBe('2027-01-03');
  });
});
