import { fieldsToWrite, hasText, reworded, withoutBlanks, wordsOf } from './editable';

const paragraph = {
  type: 'paragraph' as const,
  runs: [{ text: '共' }, { text: '2项', caseIds: ['a', 'b'] }, { text: '。' }],
};

describe('a document that is written on', () => {
  it('leads from changed words to the same cases', () => {
    expect(reworded(paragraph, '共有2项。')).toEqual({
      type: 'paragraph',
      runs: [{ text: '共有2项。', caseIds: ['a', 'b'] }],
    });
  });

  it('stays as it is while its words do', () => {
    expect(reworded(paragraph, wordsOf(paragraph))).toBe(paragraph);
  });

  it('loses what was emptied', () => {
    const empty = { type: 'paragraph' as const, runs: [{ text: ' ' }] };
    expect(withoutBlanks([paragraph, empty])).toEqual([paragraph]);
  });

  it('gives no field for what only the system fills in', () => {
    const names = fieldsToWrite('rectification-order').map(({ name }) => name);
    expect(names).toContain('标题');
    expect(names).not.toContain('发文字号');
    expect(names).not.toContain('正文');
    expect([hasText('rectification-order'), hasText('closure-application')]).toEqual([true, false]);
  });
});
