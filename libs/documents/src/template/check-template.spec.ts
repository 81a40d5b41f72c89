import { TemplateRefused } from '../documents.errors';
import { storeZip } from '../zip/store-zip';
import { checkTemplate, placeholdersOf } from './check-template';
import { aTemplate, header, p } from './template.fixtures';

const kind = 'rectification-order';

function reasonOf(template: Buffer): string {
  try {
    checkTemplate(template, kind);
    return '';
  } catch (error) {
    return error instanceof TemplateRefused ? error.words.zh : String(error);
  }
}

const rels = (relationship: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship}</Relationships>`;
const field = (...codes: readonly string[]): string =>
  `<w:p>${codes.map((code) => `<w:r><w:instrText>${code}</w:instrText></w:r>`).join('')}</w:p>`;

describe('the check of an office’s template', () => {
  it('tells the placeholders that nothing fills, and those without which the document must not go out', () => {
    const check = checkTemplate(aTemplate(p('{{标题}}{{自造}}') + p('{{正文}}') + p('{{发文字号}}')), kind);
    expect(check.placeholders).toEqual(['标题', '自造', '正文', '发文字号']);
    expect(check.unknown).toEqual(['自造']);
    expect(check.missing.map(({ name }) => name)).toEqual(['发文机关标志', '发文机关署名', '成文日期']);
  });

  it('takes a file as Word writes it, page numbers and all', () => {
    expect(
      reasonOf(aTemplate(p('{{正文}}') + field(' PAGE '), { 'word/header1.xml': header(field(' NUMPAGES ')) })),
    ).toBe('');
  });

  it.each([
    ['a macro', { 'word/vbaProject.bin': 'x' }, '宏'],
    ['a control', { 'word/activeX/activeX1.xml': '<a/>' }, '宏'],
    ['an embedded object', { 'word/embeddings/oleObject1.bin': 'x' }, '宏'],
    [
      'the type of a file with macros',
      { '[Content_Types].xml': '<Types ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>' },
      '宏',
    ],
    [
      'an attached template',
      {
        'word/_rels/settings.xml.rels': rels(
          '<Relationship Id="a" Type="x/attachedTemplate" Target="http://evil.example/t.dotm" TargetMode="External"/>',
        ),
      },
      '外部',
    ],
    [
      'a linked picture',
      { 'word/_rels/document.xml.rels': rels('<Relationship Id="a" Target="file:///etc/passwd"/>') },
      '外部',
    ],
    [
      'a path to another machine',
      { 'word/_rels/document.xml.rels': rels(String.raw`<Relationship Id="a" Target="\\evil\share"/>`) },
      '外部',
    ],
    ['an entity of its own', { 'word/styles.xml': '<!DOCTYPE x [<!ENTITY a "b">]><w:styles/>' }, '实体'],
    ['a part in an encoding that hides things', { 'word/styles.xml': '<\0w\0' }, '实体'],
    [
      'a document of another format',
      { 'word/_rels/document.xml.rels': rels('<Relationship Id="a" Type="x/aFChunk" Target="a.html"/>') },
      '其他格式',
    ],
  ])('refuses %s', (_, parts, reason) => {
    expect(reasonOf(aTemplate(p('{{正文}}'), parts))).toContain(reason);
  });

  it.each([[' DDEAUTO c:\\\\x '], [' INCLUDETEXT "a" '], [' LINK Excel.Sheet ']])(
    'refuses a field that fetches:%s',
    (code) => {
      expect(reasonOf(aTemplate(p('{{正文}}') + field(code)))).toContain('域');
    },
  );

  it('refuses such a field though its name is split over runs, or stands in a header', () => {
    expect(reasonOf(aTemplate(p('{{正文}}') + field(' DD', 'EAU', 'TO x')))).toContain('域');
    const parts = { 'word/header1.xml': header(field(' INCLUDEPICTURE "http://x" ')) };
    expect(reasonOf(aTemplate(p('{{正文}}'), parts))).toContain('域');
  });

  it('refuses what is no Word file, with a way out', () => {
    expect(reasonOf(Buffer.from('not a zip'))).toContain('.docx');
    expect(reasonOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toContain('密码');
    expect(reasonOf(storeZip([{ name: 'a.txt', data: Buffer.from('a') }]))).toContain('.docx');
    expect(reasonOf(aTemplate('<w:p>'))).toContain('损坏');
    expect(reasonOf(aTemplate('<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000)))).toContain('损坏');
  });

  it('refuses two parts of one name, and names that lead out of the file', () => {
    expect(reasonOf(aTemplate(p('{{正文}}'), { 'Word/Document.xml': '<a/>' }))).toContain('损坏');
    expect(reasonOf(aTemplate(p('{{正文}}'), { '../evil.xml': '<a/>' }))).toContain('损坏');
  });

  it('refuses what is too large before it is unpacked, however small it is packed', () => {
    expect(reasonOf(Buffer.alloc(6 * 1024 * 1024))).toContain('过大');
    const bomb = aTemplate(p('{{正文}}'));
    const at = bomb.lastIndexOf(Buffer.from('504b0102', 'hex'));
    bomb.writeUInt32LE(0x7fffffff, at + 24);
    expect(reasonOf(bomb)).toContain('过大');
    expect(reasonOf(aTemplate('<w:p/>'.repeat(250_000)))).toContain('过大');
  });

  it('refuses words beside the place of the text, which would be lost with it', () => {
    expect(reasonOf(aTemplate(p('正文如下：{{正文}}')))).toContain('单独成段');
  });

  it('refuses the same when only the placeholders are asked for', async () => {
    await expect(placeholdersOf(aTemplate(p('a'), { 'word/vbaProject.bin': 'x' }))).rejects.toThrow(TemplateRefused);
  });
});
