import fc from 'fast-check';
import { storeZip } from '../zip/store-zip';
import { LIMITS } from './limits';
import { textOfUpload } from './text-of-upload';
import { deflatedZip, wordParagraph, wordParts } from './upload.fixtures';

const REPORT = '三、存在的不足和原因\n行政执法监督力量薄弱，法治督察工作未有效开展。\n';
/** “问题整改” and a line feed, as an office still on GB18030 saves them. */
const IN_GB18030 = Buffer.from([0xce, 0xca, 0xcc, 0xe2, 0xd5, 0xfb, 0xb8, 0xc4, 0x0a]);

async function read(bytes: Uint8Array, name = '报告.txt'): Promise<string> {
  const result = await textOfUpload({ name, bytes });
  return result.accepted ? result.text : `${result.refusal.code}: ${result.refusal.message.zh}`;
}

describe('reading an uploaded text', () => {
  it('reads UTF-8 with and without a mark', async () => {
    expect(await read(Buffer.from(REPORT))).toBe(REPORT);
    expect(await read(Buffer.from(`\uFEFF${REPORT}`))).toBe(REPORT);
  });

  it('reads GB18030, which carries no mark', async () => {
    expect(await read(IN_GB18030)).toBe('问题整改\n');
  });

  it('reads UTF-16 of either order by its mark', async () => {
    const little = Buffer.from(`\uFEFF${REPORT}`, 'utf16le');
    expect(await read(little)).toBe(REPORT);
    expect(await read(Buffer.from(little).swap16())).toBe(REPORT);
  });

  it('drops what no database keeps, also when Word wrote it as a number', async () => {
    const word = storeZip(wordParts(wordParagraph('整&#xD800;改&#0;到&#1;位&#x20000;')));
    expect(await read(word, '报告.docx')).toBe('整改到位\u{20000}\n');
  });

  it('gives every line the same end', async () => {
    expect(await read(Buffer.from('一是\r\n二是\r三是\n'))).toBe('一是\n二是\n三是\n');
  });

  it('does not turn damaged UTF-8 into the nonsense that GB18030 makes of it', async () => {
    const damaged = Buffer.concat([Buffer.from(REPORT.repeat(20)), Buffer.from([0xe6, 0x95]), Buffer.from(REPORT)]);
    expect(await read(damaged)).toMatch(/^document\/broken: 文本编码有损坏/);
  });

  it('goes by the content when the name says something else', async () => {
    const word = storeZip(wordParts(wordParagraph('整改到位')));
    expect(await read(word, '报告.txt')).toBe('整改到位\n');
    expect(await textOfUpload({ name: '报告.docx', bytes: Buffer.from(REPORT) })).toEqual({
      accepted: true,
      format: 'txt',
      text: REPORT,
    });
  });

  it('refuses an empty file, and one with nothing but blanks', async () => {
    expect(await read(Buffer.alloc(0))).toBe('document/empty: 文件里没有文字。');
    expect(await read(Buffer.from(' \r\n\t\n'))).toMatch(/^document\/empty/);
    expect(await read(storeZip(wordParts('<w:p/>')), 'a.docx')).toMatch(/^document\/empty/);
  });

  it('refuses a file over 20 MB, and one with over five million characters', async () => {
    expect(await read(Buffer.alloc(LIMITS.bytes + 1, 'a'))).toMatch(/^document\/too-large: 文件超过20MB/);
    expect(await read(Buffer.alloc(LIMITS.characters + 1, 'a'))).toMatch(/^document\/too-large: 文件解开后/);
    expect(await read(Buffer.alloc(LIMITS.characters, 'a'))).toHaveLength(LIMITS.characters);
  });

  it('tells the sender of an old .doc to save it as .docx, even when it was renamed', async () => {
    const legacy = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)]);
    expect(await read(legacy, '报告.doc')).toMatch(/^document\/unsupported: .*另存为\.docx/);
    expect(await read(legacy, '报告.docx')).toMatch(/^document\/unsupported: .*另存为\.docx/);
  });

  it.each([
    ['an RTF', Buffer.from('{\\rtf1\\ansi }')],
    ['a web archive', Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related')],
    ['XML that is no page', Buffer.from('<?xml version="1.0"?><feed/>')],
    ['a workbook', storeZip([{ name: 'xl/workbook.xml', data: Buffer.from('<workbook/>') }])],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ])('refuses %s', async (_, bytes) => {
    expect(await read(bytes, '报告.doc')).toMatch(/^document\/unsupported: 不支持这种文件/);
  });

  it('never throws, whatever a stranger sends', async () => {
    const start = fc.constantFrom('', '504b0304', '504b0506', 'd0cf11e0a1b11ae1', 'fffe', 'efbbbf');
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 400 }), async (head, tail) => {
        const result = await textOfUpload({ name: 'x.docx', bytes: Buffer.concat([Buffer.from(head, 'hex'), tail]) });
        return result.accepted || result.refusal.message.zh !== '';
      }),
    );
  });
});

describe('reading an uploaded Word document', () => {
  const body = ['一、存在的问题', '部分单位整改不及时。'].map(wordParagraph).join('');
  const honest = deflatedZip(wordParts(body), ({ data }) => data.length);

  it('gives a line to each paragraph', async () => {
    expect(await read(honest, 'a.docx')).toBe('一、存在的问题\n部分单位整改不及时。\n');
  });

  it('keeps the line breaks within a paragraph', async () => {
    const broken = '<w:p><w:r><w:t>一是加强</w:t><w:br/><w:t>二是完善</w:t></w:r></w:p>';
    expect(await read(storeZip(wordParts(broken)), 'a.docx')).toBe('一是加强\n二是完善\n');
  });

  it('refuses a document cut short anywhere, or with a byte turned over in its text', async () => {
    for (const length of [4, 30, 200, honest.length - 30, honest.length - 1]) {
      expect(await read(honest.subarray(0, length), 'a.docx')).toMatch(/^document\/broken/);
    }
    expect(await read(Buffer.concat([honest, Buffer.from('x')]), 'a.docx')).toMatch(/^document\/broken/);
  });

  it('refuses rubbish that is called .docx as broken, since its sender takes it for a document', async () => {
    expect(await read(Buffer.alloc(64, 1), 'a.docx')).toMatch(/^document\/broken/);
  });

  it('refuses XML that does not parse', async () => {
    const parts = wordParts('').map((part) => ({ ...part, data: Buffer.from('<w:document') }));
    expect(await read(storeZip(parts), 'a.docx')).toMatch(/^document\/broken/);
  });

  it('refuses a bomb by what it announces, before unpacking anything', async () => {
    const bomb = [...wordParts(body), { name: 'word/styles.xml', data: Buffer.alloc(LIMITS.xmlBytes) }];
    const zip = deflatedZip(bomb, ({ data }) => data.length);
    expect(zip.length).toBeLessThan(100_000);
    expect(await read(zip, 'a.docx')).toMatch(/^document\/too-large/);
    const pictures = deflatedZip([...wordParts(body), { name: 'word/media/1.png', data: Buffer.alloc(9) }], (file) =>
      file.name.endsWith('png') ? LIMITS.unpackedBytes : file.data.length,
    );
    expect(await read(pictures, 'a.docx')).toMatch(/^document\/too-large/);
  });

  it('refuses a bomb that announces less than it holds, at the size it announced', async () => {
    const bomb = [...wordParts(body), { name: 'word/styles.xml', data: Buffer.alloc(64 * 1024 * 1024) }];
    const zip = deflatedZip(bomb, ({ data }) => Math.min(data.length, 1000));
    expect(await read(zip, 'a.docx')).toMatch(/^document\/broken/);
  });

  it('refuses a document of nothing but tags, which would fill the memory', async () => {
    const zip = storeZip(wordParts('<w:p/>'.repeat(LIMITS.xmlTags)));
    expect(await read(zip, 'a.docx')).toMatch(/^document\/too-large/);
  });

  it('does not expand entities that a document declares', async () => {
    const parts = wordParts(wordParagraph('&a;')).map((part) => ({
      ...part,
      data:
        part.name === 'word/document.xml'
          ? Buffer.concat([Buffer.from('<!DOCTYPE x [<!ENTITY a "秘密">]>'), part.data])
          : part.data,
    }));
    expect(await read(storeZip(parts), 'a.docx')).not.toContain('秘密');
  });
});
