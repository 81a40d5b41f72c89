import { documentTree, type DocumentBlock, type DocumentTree } from '@bihuan/contracts';
import { textOfUpload } from '../upload/text-of-upload';
import { unpack } from '../zip/unpack';
import { readZipDirectory } from '../zip/zip-directory';
import { renderDocx } from './render-docx';

const CASE = '00000000-0000-4000-8000-000000000001';

function aReport(blocks: readonly DocumentBlock[], changes: Partial<DocumentTree> = {}): DocumentTree {
  return documentTree.parse({
    title: '整改落实情况报告',
    addressee: null,
    issuer: '海川区人民政府',
    date: '2026-12-31',
    documentNumber: null,
    signatory: null,
    blocks,
    ...changes,
  });
}

const everyBlock: readonly DocumentBlock[] = [
  { type: 'title', text: '海川区人民政府\n整改落实情况报告' },
  { type: 'addressee', text: '市人民政府：' },
  { type: 'heading', level: 1, text: '一、总体情况' },
  { type: 'heading', level: 2, text: '（一）整改部署' },
  { type: 'paragraph', runs: [{ text: '已完成整改' }, { text: '2个', caseIds: [CASE] }, { text: '。' }] },
  {
    type: 'table',
    columns: [
      { header: '序号', width: 1, align: 'center' },
      { header: '问题', width: 5, align: 'left' },
    ],
    rows: [{ cells: [{ text: '1' }, { text: '台账不全\n整改不及时' }], caseIds: [CASE] }],
  },
  { type: 'signature', issuer: '海川区人民政府', date: '2026-12-31' },
];

function partOf(docx: Buffer, name: string): string {
  const entry = (readZipDirectory(docx) ?? []).find((one) => one.name === name);
  return (entry === undefined ? null : unpack(docx, entry))?.toString('utf8') ?? '';
}

describe('a document tree drawn as a Word file', () => {
  afterEach(() => jest.useRealTimers());

  it('gives the same bytes in another year and another process’s clock', async () => {
    const tree = aReport(everyBlock);
    jest.useFakeTimers({ now: new Date('2026-12-31T23:59:59Z'), advanceTimers: true });
    const first = await renderDocx(tree);
    jest.setSystemTime(new Date('2031-03-01T08:00:00Z'));
    expect((await renderDocx(tree)).equals(first)).toBe(true);
  });

  it('is dated by the document, not by the moment of rendering', async () => {
    const core = partOf(await renderDocx(aReport(everyBlock)), 'docProps/core.xml');
    expect(core).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2026-12-31T00:00:00Z</dcterms:created>');
    expect(core).toContain('<dc:creator>海川区人民政府</dc:creator>');
  });

  it('holds all the words of the tree, in order', async () => {
    const result = await textOfUpload({ name: 'a.docx', bytes: await renderDocx(aReport(everyBlock)) });
    const lines = result.accepted ? result.text.split('\n').filter((line) => line !== '') : [];
    expect(lines).toEqual([
      '海川区人民政府',
      '整改落实情况报告',
      '市人民政府：',
      '一、总体情况',
      '（一）整改部署',
      '已完成整改2个。',
      '序号',
      '问题',
      '1',
      '台账不全',
      '整改不及时',
      '海川区人民政府',
      '2026年12月31日',
    ]);
  });

  it('carries no case id out of the office', async () => {
    expect(partOf(await renderDocx(aReport(everyBlock)), 'word/document.xml')).not.toContain(CASE);
  });

  it('names the faces that the standard prescribes', async () => {
    const xml = partOf(await renderDocx(aReport(everyBlock)), 'word/document.xml');
    const faceOf = (text: string) =>
      /w:eastAsia="([^"]+)"/.exec(xml.slice(0, xml.indexOf(text)).split('<w:r>').at(-1) ?? '')?.[1];
    expect(faceOf('整改落实情况报告')).toBe('方正小标宋简体');
    expect(faceOf('一、总体情况')).toBe('黑体');
    expect(faceOf('（一）整改部署')).toBe('楷体_GB2312');
    expect(faceOf('已完成整改')).toBe('仿宋_GB2312');
  });

  it('repeats the head of a table, and lets only a long row break across pages', async () => {
    const table = everyBlock.find((block) => block.type === 'table');
    const long = { cells: [{ text: '2' }, { text: '整改措施。'.repeat(200) }] };
    const blocks = table === undefined ? [] : [{ ...table, rows: [...table.rows, long] }];
    const rows = partOf(await renderDocx(aReport(blocks)), 'word/document.xml')
      .split('<w:tr>')
      .slice(1);
    expect(rows.map((row) => [/<w:tblHeader\/>/.test(row), /<w:cantSplit\/>/.test(row)])).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ]);
  });

  it('puts the number in the middle, and beside it who signed when it goes to a superior', async () => {
    const text = async (changes: Partial<DocumentTree>) => {
      const result = await textOfUpload({ name: 'a.docx', bytes: await renderDocx(aReport(everyBlock, changes)) });
      return result.accepted ? result.text.split('\n')[0] : '';
    };
    expect(await text({ documentNumber: '海政发〔2026〕12号' })).toBe('海政发〔2026〕12号');
    expect(await text({ documentNumber: '海政发〔2026〕12号', signatory: '张某' })).toBe(
      '海政发〔2026〕12号\t签发人：张某',
    );
  });

  it('survives characters that XML cannot carry, pasted in from elsewhere', async () => {
    const pasted = `整改${String.fromCodePoint(0xb, 0x1f)}到位 & <完成> ${String.fromCharCode(0xd800)}`;
    const tree = aReport([{ type: 'paragraph', runs: [{ text: pasted }] }], { title: `a${String.fromCodePoint(1)}&<` });
    const result = await textOfUpload({ name: 'a.docx', bytes: await renderDocx(tree) });
    expect(result.accepted && result.text.trim()).toBe('整改到位 & <完成>');
  });

  it('draws a document without any blocks', async () => {
    expect((await renderDocx(aReport([]))).subarray(0, 2).toString()).toBe('PK');
  });
});
