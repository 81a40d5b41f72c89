import { offeredCodes } from './offered-codes';

const codes = ['audit', 'petition', 'other'] as const;
const list = {
  list: 'sourceType' as const,
  entries: [
    { code: 'other', retired: false },
    { code: 'petition', retired: true },
    { code: 'audit', retired: false },
  ],
};
const shown = (chosen: (typeof codes)[number] | '') => offeredCodes(codes, list, chosen).map(({ code }) => code);

describe('the codes that a form offers', () => {
  it('are those on offer, in the order of the office', () => {
    expect(shown('')).toEqual(['other', 'audit']);
  });

  it('keep a retired one that was chosen before, and mark it', () => {
    expect(shown('petition')).toEqual(['other', 'petition', 'audit']);
    expect(offeredCodes(codes, list, 'petition')).toContainEqual({ code: 'petition', retired: true });
  });

  it('are all of the list until the decisions of the office are known', () => {
    expect(offeredCodes(codes, undefined, '').map(({ code }) => code)).toEqual(codes);
  });
});
