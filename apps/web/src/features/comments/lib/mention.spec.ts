import { insertMention, openMention, piecesOf, stillNamed } from './mention';

/** The bar stands for the caret. */
const at = (written: string) => ({ text: written.replace('|', ''), caret: written.indexOf('|') });

describe('a name that is being written behind an @', () => {
  it.each([
    ['@|', { start: 0, text: '' }],
    ['请@周|看', { start: 1, text: '周' }],
    ['请 @周明远|', { start: 2, text: '周明远' }],
    ['＠周|', { start: 0, text: '周' }],
    ['@杜主任 @何|', { start: 5, text: '何' }],
  ])('is seen in %s', (written, mention) => expect(openMention(at(written))).toEqual(mention));

  it.each(['|@周', '请看|', '@周 明|', 'zhou@exa|', '@周，|', `@${'长'.repeat(21)}|`])('is not seen in %s', (written) =>
    expect(openMention(at(written))).toBeNull(),
  );

  it('is replaced by the name that was chosen, and the caret stands behind it', () => {
    const written = at('请@周|看一下');
    const mention = openMention(written);
    expect(mention && insertMention(written, mention, '周明远')).toEqual({ text: '请@周明远 看一下', caret: 6 });
    expect(insertMention(at('@周| 看'), { start: 0, text: '周' }, '周明远')).toEqual({ text: '@周明远 看', caret: 5 });
  });
});

describe('the people named in a text', () => {
  const [zhou, zhouYuan] = [
    { id: 'a', name: '周明' },
    { id: 'b', name: '周明远' },
  ];

  it('are those whose name still stands in it', () => {
    expect(stillNamed('请@周明 看', [zhou, zhouYuan])).toEqual([zhou]);
  });

  it('are told apart though their names begin alike', () => {
    expect(piecesOf('请@周明远 和@周明 看', [zhou, zhouYuan])).toEqual([
      { text: '请', isName: false },
      { text: '@周明远', isName: true },
      { text: ' 和', isName: false },
      { text: '@周明', isName: true },
      { text: ' 看', isName: false },
    ]);
    expect(piecesOf('写给a@b.cn', [])).toEqual([{ text: '写给a@b.cn', isName: false }]);
  });
});
