import { selectionIn } from './chosen-cases';

describe('the cases that the ledger hands on', () => {
  const id = '00000000-0000-4000-8000-000000000000';

  it('are named one by one or by filters', () => {
    expect(selectionIn({ selection: { caseIds: [id] } })).toEqual({ caseIds: [id] });
    expect(selectionIn({ selection: { query: { open: 'true' } } })).toEqual({ query: { open: 'true' } });
  });

  it('are none when the page is opened by its address', () => {
    expect(selectionIn(null)).toBeNull();
    expect(selectionIn({ selection: { caseIds: ['x'] } })).toBeNull();
  });
});
