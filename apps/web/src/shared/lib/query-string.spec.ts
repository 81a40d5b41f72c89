import { changedParams, ledgerOf, pageOfAddress, queryString } from './query-string';

describe('the query string', () => {
  it('leaves out what is empty', () => {
    expect(queryString({ text: '', page: 2, unitId: undefined, open: 'true' })).toBe('?page=2&open=true');
    expect(queryString({ text: undefined })).toBe('');
  });

  it('returns to page 1 when a filter changes, and keeps the filters when the page changes', () => {
    const params = new URLSearchParams('light=overdue&page=3');
    expect(changedParams(params, { light: 'near' }).toString()).toBe('light=near');
    expect(changedParams(params, { page: '4' }).toString()).toBe('light=overdue&page=4');
    expect(changedParams(params, { light: undefined }).toString()).toBe('');
  });

  it('reads nonsense as page 1', () => {
    expect(pageOfAddress(new URLSearchParams('page=abc'))).toBe(1);
    expect(pageOfAddress(new URLSearchParams('page=-2'))).toBe(1);
    expect(pageOfAddress(new URLSearchParams('page=7'))).toBe(7);
  });

  it('opens the ledger on the cases behind a figure', () => {
    expect(ledgerOf(['a', 'b'])).toBe('/ledger?ids=a%2Cb');
  });
});
