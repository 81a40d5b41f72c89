import { BULK_LIMIT, bulkSelection } from '@bihuan/contracts';
import { bulkSelectionOf, conditionsOf, nothingChosen, stateOf, toggled } from './case-selection';
import { filtersOf } from './ledger-filters';

const filters = filtersOf(new URLSearchParams('light=overdue&page=2&sort=number'));

describe('the cases that are ticked in the ledger', () => {
  it('are ticked and unticked one by one, and a page at a time', () => {
    const one = toggled(nothingChosen, ['a']);
    expect([...one.ids]).toEqual(['a']);
    const page = toggled(one, ['a', 'b']);
    expect([...page.ids]).toEqual(['a', 'b']);
    expect([...toggled(page, ['a', 'b']).ids]).toEqual([]);
  });

  it('tell of a page whether none, some or all of it is ticked', () => {
    const one = toggled(nothingChosen, ['a']);
    expect([stateOf(one, ['b']), stateOf(one, ['a', 'b']), stateOf(one, ['a'])]).toEqual(['none', 'some', 'all']);
    expect(stateOf({ ...nothingChosen, isAll: true }, ['x'])).toBe('all');
  });

  it('go to the API by their ids, or by the filters without order and page', () => {
    const id = '00000000-0000-4000-8000-000000000000';
    expect(bulkSelectionOf(toggled(nothingChosen, [id]), filters, 9)).toEqual({ caseIds: [id] });
    const all = bulkSelectionOf({ ...nothingChosen, isAll: true }, filters, 9);
    expect(all).toEqual({ query: { light: 'overdue' } });
    expect(bulkSelection.safeParse(all).success).toBe(true);
  });

  it('are refused when there are none or too many', () => {
    expect(bulkSelectionOf(nothingChosen, filters, 9)).toBeNull();
    expect(bulkSelectionOf({ ...nothingChosen, isAll: true }, filters, BULK_LIMIT + 1)).toBeNull();
  });

  it('belong to their conditions, whatever the page', () => {
    const next = filtersOf(new URLSearchParams('light=overdue&page=3'));
    expect(conditionsOf(next)).toEqual(conditionsOf(filters));
  });
});
