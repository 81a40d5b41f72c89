import { textOfUpload } from '../text-of-upload';
import { textOfPages } from './pdf-lines';
import { printedPdf, setPage } from './pdf.fixtures';

async function read(bytes: Buffer): Promise<string> {
  const result = await textOfUpload({ name: '报告.pdf', bytes });
  return result.accepted ? result.text : `${result.refusal.code}: ${result.refusal.message.zh}`;
}

const FIRST = ['青禾县法治政府建设情况报告', '\u3000一、存在的问题', '\u3000（一）执法力量不足。部分镇街执法人员'];
const SECOND = ['不足三人，难以满足工作需要。', '\u3000（二）普法形式单一。'];

describe('the text of a PDF', () => {
  it('is its printed lines, indents kept, running heads and page numbers left out', async () => {
    const pages = [FIRST, SECOND].map((lines, index) =>
      setPage(lines, { head: '青禾县人民政府文件', foot: `— ${index + 1} —` }),
    );
    expect(await read(printedPdf(pages))).toBe(
      [
        '青禾县法治政府建设情况报告',
        '\u3000\u3000一、存在的问题',
        '\u3000\u3000（一）执法力量不足。部分镇街执法人员',
        '不足三人，难以满足工作需要。',
        '\u3000\u3000（二）普法形式单一。',
      ].join('\n'),
    );
  });

  it('joins pieces of one line by their place and reads one column after the other', () => {
    const column = (x: number, name: string) =>
      Array.from({ length: 15 }, (_, row) => ({
        text: `${name}栏第${row + 1}行`,
        x,
        y: 700 - row * 20,
        width: 120,
        size: 12,
      }));
    const text = textOfPages([{ width: 595, height: 842, pieces: [...column(340, '右'), ...column(80, '左')] }]);
    const lines = text.split('\n');
    expect(lines.slice(0, 2)).toEqual(['左栏第1行', '左栏第2行']);
    expect(lines.at(15)).toBe('右栏第1行');
    const pieces = ['整改', '到位'].map((words, at) => ({
      text: words,
      x: 100 + at * 24,
      y: 500,
      width: 24,
      size: 12,
    }));
    expect(textOfPages([{ width: 595, height: 842, pieces: pieces.toReversed() }])).toBe('整改到位');
  });

  it('is refused for a scan, with a word on what to do', async () => {
    expect(await read(printedPdf([[], []]))).toMatch(/^document\/unsupported: .*扫描.*文字识别/u);
  });

  it('is refused behind a password', async () => {
    const key = `<${'00'.repeat(32)}>`;
    const locked = ` /Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [${key} ${key}]`;
    const page = setPage(FIRST, { head: '', foot: '' });
    expect(await read(printedPdf([page], locked))).toMatch(/^document\/unsupported: .*密码/u);
  });

  it('is refused when the file is damaged', async () => {
    expect(await read(Buffer.from('%PDF-1.7\n1 0 obj'))).toMatch(/^document\/broken: PDF文件已损坏/u);
  });

  it('is refused when it has too many pages', async () => {
    expect(await read(printedPdf(Array.from({ length: 401 }, () => [])))).toMatch(/^document\/too-large: .*400页/u);
  });

  it('is refused when its letters cannot be told', async () => {
    const page = setPage(
      FIRST.map((line) => line.replace(/./gu, '\uE123')),
      { head: '', foot: '' },
    );
    expect(await read(printedPdf([page]))).toMatch(/^document\/unsupported: .*无法还原/u);
  });
});
