import { movedCode } from './moved-code';

describe('the order of a code list', () => {
  const codes = ['audit', 'petition', 'other'];

  it('changes by one place at a time', () => {
    expect(movedCode(codes, 'petition', -1)).toEqual(['petition', 'audit', 'other']);
    expect(movedCode(codes, 'petition', 1)).toEqual(['audit', 'other', 'petition']);
  });

  it('stays as it is at either end, and for a code that is not in it', () => {
    expect(movedCode(codes, 'audit', -1)).toBe(codes);
    expect(movedCode(codes, 'other', 1)).toBe(codes);
    expect(movedCode(codes, 'weather', 1)).toBe(codes);
  });
});
