import { AlignmentType, Document, LevelFormat, Packer, Paragraph } from 'docx';
import { writeNumbers } from './automatic-numbers';
import { readLists } from './list-definitions';
import { inFormat } from './number-formats';
import { textOfUpload } from './text-of-upload';

const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.LEFT,
});

async function textOf(paragraphs: readonly (readonly [string, number | null])[]): Promise<string> {
  const levels = [
    level(0, LevelFormat.CHINESE_COUNTING, '%1、'),
    level(1, LevelFormat.CHINESE_COUNTING, '（%2）'),
    level(2, LevelFormat.DECIMAL, '%3.'),
    level(3, LevelFormat.DECIMAL, '%3.%4'),
    level(4, LevelFormat.BULLET, '●'),
  ];
  const children = paragraphs.map(
    ([text, at]) => new Paragraph({ text, ...(at === null ? {} : { numbering: { reference: 'outline', level: at } }) }),
  );
  const document = new Document({
    numbering: { config: [{ reference: 'outline', levels }] },
    sections: [{ children }],
  });
  const result = await textOfUpload({ name: 'a.docx', bytes: await Packer.toBuffer(document) });
  return result.accepted ? result.text : result.refusal.code;
}

describe('the numbers that Word only draws', () => {
  it('stand in the text as a reader saw them', async () => {
    const text = await textOf([
      ['主要成效', 0],
      ['履行职能', 1],
      ['深化审批改革', 2],
      ['优化服务', 2],
      ['上门服务', 3],
      ['依法决策', 1],
      ['加强审查', 2],
      ['现将有关情况报告如下。', null],
      ['存在的不足和原因', 0],
      ['执法监督薄弱', 1],
      ['力量不足', 4],
    ]);
    expect(text.trimEnd().split('\n')).toEqual([
      '一、主要成效',
      '（一）履行职能',
      '1.深化审批改革',
      '2.优化服务',
      '2.1 上门服务',
      '（二）依法决策',
      '1.加强审查',
      '现将有关情况报告如下。',
      '二、存在的不足和原因',
      '（一）执法监督薄弱',
      '力量不足',
    ]);
  });

  it('come from the style when the paragraph itself names no list', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="H1"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>';
    const styles =
      '<w:styles><w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style></w:styles>';
    const heading = '<w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr></w:p>';
    const withoutNumber = '<w:p><w:pPr><w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:p>';
    const text = writeNumbers(heading + withoutNumber + heading, readLists(numbering, styles));
    expect([...text.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, label]) => label)).toEqual(['一、', '二、']);
  });

  it('are left alone where a document is too odd to follow', () => {
    const lists = readLists('<w:abstractNum', '<w:style w:styleId="x">');
    for (const xml of ['<w:p><w:pPr>', '<w:p><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:p>', '']) {
      expect(writeNumbers(xml, lists)).toBe(xml);
    }
  });

  it('are written in the ways in which Chinese documents count', () => {
    expect(inFormat('chineseCounting', 21)).toBe('二十一');
    expect(inFormat('decimalEnclosedCircleChinese', 3)).toBe('③');
    expect(inFormat('decimalFullWidth', 12)).toBe('１２');
    expect(inFormat('upperLetter', 2)).toBe('B');
    expect(inFormat('lowerRoman', 14)).toBe('xiv');
    expect(inFormat('unheardOf', 5)).toBe('5');
  });
});
