import { unkeepableText } from './unkeepable-text';

describe('text that cannot be kept', () => {
  it.each(['', '整改', '第一行\n第二行\t末', '\u{1F600}', '\uFFFD'])('is not %j', (text) => {
    expect(unkeepableText({ text })).toEqual([]);
  });

  it.each(['a\0b', '\0', 'a\uD800b', '\uDC00', '\uDC00\uD800', 'a\uD83D'])('is %j', (text) => {
    expect(unkeepableText(text)).toHaveLength(1);
  });

  it('is pointed out where it stands', () => {
    const value = {
      title: '标题',
      measures: [{ text: '措施' }, { text: '\0' }],
      note: null,
      flag: true,
      people: ['\uD800'],
    };
    expect(unkeepableText(value).map(({ path }) => path)).toEqual([
      ['measures', '1', 'text'],
      ['people', '0'],
    ]);
  });
});
