import { titleAndFinding } from './title-and-finding';

describe('the title and the finding of a case', () => {
  it('are the first sentence and the whole, with the details below', () => {
    expect(titleAndFinding({ finding: '1.公示不及时。群众有反映。', detail: '抽查40件' })).toEqual({
      title: '公示不及时',
      finding: '1.公示不及时。群众有反映。\n抽查40件',
    });
  });

  it('take a title as it is given, and make do with it', () => {
    expect(titleAndFinding({ title: '公示', finding: '公示不及时' })).toEqual({ title: '公示', finding: '公示不及时' });
    expect(titleAndFinding({ title: '公示' })).toEqual({ title: '公示', finding: '公示' });
    expect(titleAndFinding({ note: '无' })).toBeNull();
  });

  it('shorten the title only', () => {
    const long = '问'.repeat(300);
    const told = titleAndFinding({ finding: long });
    expect([told?.title.length, told?.finding]).toEqual([100, long]);
  });
});
