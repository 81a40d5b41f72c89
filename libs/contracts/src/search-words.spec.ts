import { marksIn, searchWords } from './search-words';

const marked = (text: string, search: string): string[] =>
  marksIn(text, searchWords(search)).map(([from, to]) => text.slice(from, to));

describe('a search', () => {
  it('is read as words, each once, whatever their width and case', () => {
    expect(searchWords('  餐饮　油烟 油烟\tＡbc１２ ')).toEqual(['餐饮', '油烟', 'abc12']);
    expect(searchWords(' 　 ')).toEqual([]);
  });

  it('is marked where its words stand in a text, as the text has them', () => {
    expect(marked('餐饮店油烟扰民，ＡＢＣ公司', '油烟 abc')).toEqual(['油烟', 'ＡＢＣ']);
    expect(marked('整改整改方案', '整改 改方')).toEqual(['整改整改方']);
    expect(marked('面积12㎡，𠮷野家', 'm2 𠮷')).toEqual(['㎡', '𠮷']);
    expect(marked('没有', '别的')).toEqual([]);
  });
});
