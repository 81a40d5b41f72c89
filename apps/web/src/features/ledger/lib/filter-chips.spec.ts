import { chipsOf } from './filter-chips';
import { filtersOf } from './ledger-filters';

const of = (query: string) => chipsOf(filtersOf(new URLSearchParams(query)), (name, value) => `${name}：${value}`);

describe('the conditions above the ledger', () => {
  it('are said in words, without order, page and what a notice says already', () => {
    expect(of('light=overdue&text=公示&page=3&sort=number&ids=a').map(({ value }) => value)).toEqual([
      'text：公示',
      'light：overdue',
    ]);
    expect(of('')).toEqual([]);
  });

  it('take the step away with the workflow it belongs to', () => {
    const [workflow, state] = of('workflow=rectification&state=planning');
    expect(workflow?.without).toEqual({ workflow: undefined, state: undefined });
    expect(state?.without).toEqual({ state: undefined });
  });
});
