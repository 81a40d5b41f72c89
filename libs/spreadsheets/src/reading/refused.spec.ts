import { write } from '@e965/xlsx';
import { DomainError } from '@bihuan/platform';
import { LIMITS } from './limits';
import { openSpreadsheet } from './open-spreadsheet';
import { packZip, partsOf, rawXlsx, sheetOf } from './xlsx.fixtures';

/** Opens a file and reads it to its end; the refusal's code and words, or how many rows there were. */
async function outcomeOf(bytes: Buffer, fileName = '台账.xlsx'): Promise<string | number> {
  try {
    const { sheets } = await openSpreadsheet(bytes, fileName);
    let count = 0;
    for (const sheet of sheets) for await (const _ of sheet.rows()) count += 1;
    return count;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect(error.words.zh).toContain(`“${fileName}”`);
    expect(error.words.en).toContain(`“${fileName}”`);
    return `${error.code}: ${error.words.zh}`;
  }
}

const compound = (stream: string): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1016),
    Buffer.from(`${stream}\0`, 'utf16le'),
    Buffer.alloc(512),
  ]);
const text = (words: string): string => `<c t="inlineStr"><is><t>${words}</t></is></c>`;

describe('files that are no spreadsheets', () => {
  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n…')],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    [
      'a Word document',
      packZip([
        { name: '[Content_Types].xml', text: '<a/>' },
        { name: 'word/document.xml', text: '<a/>' },
      ]),
    ],
    ['an old Word document', compound('WordDocument')],
    ['an empty zip', Buffer.from('504b0506'.padEnd(44, '0'), 'hex')],
    ['a web page without a table', Buffer.from('<!DOCTYPE html><html><body>请先登录</body></html>')],
    ['a rich text', Buffer.from(String.raw`{\rtf1 台账}`)],
  ])('%s', async (_, bytes) => expect(await outcomeOf(bytes)).toMatch(/^spreadsheet\/not-a-spreadsheet/));

  it.each([
    ['.xlsb', [{ name: 'xl/workbook.bin', text: 'x' }]],
    ['.ods', [{ name: 'META-INF/manifest.xml', text: '<a/>' }]],
  ])('are told apart from formats that are not read: %s', async (format, files) => {
    expect(await outcomeOf(packZip(files))).toMatch(new RegExp(`^spreadsheet/unsupported-format: .*\\${format} `));
  });

  it.each([
    ['no byte', Buffer.alloc(0)],
    ['blanks', Buffer.from(' \r\n\t ')],
    ['no sheet', rawXlsx({ workbook: '<workbook/>' })],
  ])('or hold nothing: %s', async (_, bytes) => expect(await outcomeOf(bytes)).toMatch(/^spreadsheet\/empty/));
});

describe('files that a password locks', () => {
  it('are refused by name, whether Excel locked them or a zip program', async () => {
    const zip = Buffer.from(rawXlsx({}));
    const flags = zip.indexOf('504b0102', 'hex') + 8;
    zip.writeUInt8(zip.readUInt8(flags) | 1, flags);
    for (const locked of [compound('EncryptedPackage'), zip]) {
      expect(await outcomeOf(locked)).toMatch(/^spreadsheet\/encrypted: .*取消密码/);
    }
  });
});

describe('files that are damaged', () => {
  const whole = rawXlsx({ sheet: sheetOf('<row><c><v>1</v></c></row>') });

  it.each([
    ['cut off', whole.subarray(0, whole.length - 40)],
    ['the first bytes of a zip alone', Buffer.from('PK\u0003\u0004 not really')],
    ['XML that does not close', rawXlsx({ sheet: '<worksheet><sheetData><row>' })],
    ['a sheet that is no XML', rawXlsx({ sheet: 'PK' })],
    ['a list of sheets that is no XML', rawXlsx({ workbook: '<workbook><' })],
    ['rows out of order', rawXlsx({ sheet: sheetOf('<row r="5"/><row r="4"><c><v>1</v></c></row>') })],
    ['a text that does not exist', rawXlsx({ sheet: sheetOf('<row><c t="s"><v>7</v></c></row>') })],
    [
      'bytes that are no UTF-8',
      packZip(
        partsOf({}).map((file) =>
          file.name.includes('sheet1') ? { ...file, text: Buffer.from('<a>\xff\xfe</a>', 'latin1') } : file,
        ),
      ),
    ],
    ['a size that lies', packZip(partsOf({}).map((file) => ({ ...file, announced: 3 })))],
    ['a larger size that lies', packZip(partsOf({}).map((file) => ({ ...file, announced: 30_000 })))],
    ['a quote that never closes', Buffer.from(`a,b\n"${'甲'.repeat(700_000)}`)],
  ])('%s', async (_, bytes) => expect(await outcomeOf(bytes)).toMatch(/^spreadsheet\/damaged: .*另存/));

  it('by entities that would grow without bound', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    expect(await outcomeOf(rawXlsx({ sheet: `${bomb}${sheetOf(`<row>${text('&b;')}</row>`)}` }))).toMatch(
      /^spreadsheet\/damaged/,
    );
    expect(await outcomeOf(rawXlsx({ sheet: sheetOf(`<row>${text('&b;')}</row>`) }))).toMatch(/^spreadsheet\/damaged/);
    expect(await outcomeOf(rawXlsx({ texts: `${bomb}<si/>` }))).toMatch(/^spreadsheet\/damaged/);
  });

  it('where every other byte is struck, end in a refusal, never in a fault of ours', async () => {
    const sheet = sheetOf(
      Array.from({ length: 50 }, (_, row) => `<row>${text(`第${row}行`)}<c><v>${row}</v></c></row>`).join(''),
    );
    const good = rawXlsx({ sheet });
    for (let at = 0; at < good.length; at += 7) {
      const struck = Buffer.from(good);
      struck.writeUInt8(struck.readUInt8(at) ^ 0x5a, at);
      const outcome = await outcomeOf(struck);
      if (typeof outcome === 'string') expect(outcome).toMatch(/^spreadsheet\//);
    }
  });

  it('as .xls too', async () => {
    jest.spyOn(console, 'error').mockReturnValue(undefined); // its reader mutters
    const book = {
      SheetNames: ['a'],
      Sheets: { a: { '!ref': 'A1:B2', A1: { t: 's', v: '甲' }, B2: { t: 'n', v: 2 } } },
    };
    const xls: Buffer = write(book, { type: 'buffer', bookType: 'biff8' });
    expect(await outcomeOf(xls, 'a.xls')).toBe(2);
    for (let at = 512; at < xls.length; at += 97) {
      const struck = Buffer.from(xls);
      struck.writeUInt8(struck.readUInt8(at) ^ 0x5a, at);
      const outcome = await outcomeOf(struck, 'a.xls');
      if (typeof outcome === 'string') expect(outcome).toMatch(/^spreadsheet\//);
    }
  });
});

describe('files that are too large', () => {
  it('in bytes', async () => {
    expect(await outcomeOf(Buffer.alloc(LIMITS.bytes + 1, 'a'))).toMatch(/^spreadsheet\/too-large: .*50 MB.*拆分/);
    const page = Buffer.concat([Buffer.from('<table><tr><td>'), Buffer.alloc(LIMITS.oldFormatBytes, 'a')]);
    expect(await outcomeOf(page)).toMatch(/^spreadsheet\/too-large: .*20 MB/);
  });

  it('unpacked, as their directory announces it', async () => {
    const parts = partsOf({}).map((file) => ({ ...file, announced: 0x3000_0000 }));
    expect(await outcomeOf(packZip(parts))).toMatch(/^spreadsheet\/too-large: .*解压/);
  });

  it('in columns, rows and characters', async () => {
    expect(await outcomeOf(rawXlsx({ sheet: sheetOf('<row r="3"><c r="XFD3"><v>1</v></c></row>') }))).toMatch(
      /第 3 行超过 500 列/,
    );
    const long = '甲'.repeat(LIMITS.characters + 1);
    expect(await outcomeOf(rawXlsx({ sheet: sheetOf(`<row>${text(long)}</row>`) }))).toMatch(/第 1 行有单元格超过/);
    expect(await outcomeOf(Buffer.from(`a,b\n1,${long}`), 'a.csv')).toMatch(/单元格 B2 超过/);
    expect(await outcomeOf(Buffer.from(`a${',b'.repeat(600)}`), 'a.csv')).toMatch(/第 1 行超过 500 列/);
    expect(await outcomeOf(Buffer.from('1,2\n'.repeat(LIMITS.rows + 1)), 'a.csv')).toMatch(/一张工作表超过 200000 行/);
  });

  it('but not because of a merged area over all rows and columns', async () => {
    const merges = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    expect(
      await outcomeOf(rawXlsx({ sheet: sheetOf('<row><c><v>1</v></c></row><row><c><v>2</v></c></row>', merges) })),
    ).toBe(2);
  });
});
