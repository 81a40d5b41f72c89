import { tabOfAddress } from './case-tabs';

describe('the part of a case that an address opens', () => {
  const at = (address: string) => {
    const { searchParams, hash } = new URL(address, 'http://bihuan');
    return tabOfAddress(searchParams, hash);
  };

  it('is the one it names', () => {
    expect(at('/cases/1?tab=timeline')).toBe('timeline');
    expect(at('/cases/1?do=plan.submitted&tab=facts')).toBe('facts');
  });

  it('is the work when it names none, or one there never was', () => {
    expect(at('/cases/1')).toBe('work');
    expect(at('/cases/1?do=plan.submitted&about=2')).toBe('work');
    expect(at('/cases/1?tab=journal')).toBe('work');
  });

  it('is the evidence for links of older pages that lead to a piece of it', () => {
    expect(at('/cases/1#evidence-7')).toBe('evidence');
  });
});
