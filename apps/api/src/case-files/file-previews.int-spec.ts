import { ApplyCaseEvent, RegisterCase, StoreFile } from '@bihuan/cases';
import { AccessLogRow } from '@bihuan/database';
import { filePreview, PREVIEW_LIMITS, type Actor, type CaseEventBody } from '@bihuan/contracts';
import { PdfConverter, storeZip } from '@bihuan/documents';
import { aRegistration, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { createApi } from '../create-api';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A Word file of one paragraph; `relations` lead out of it, `more` stands in its body. */
function wordFile(text: string, { relations = '', more = '' } = {}): Buffer {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${RELATIONS}">${relations}</Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p>${more}</w:body></w:document>`,
  };
  return storeZip(Object.entries(parts).map(([name, data]) => ({ name, data: Buffer.from(data) })));
}

describe('the preview of a file', () => {
  const clock = new FakeClock();
  let api: TestApi;
  let office: TestOffice;
  let handler: Actor;

  beforeAll(async () => {
    api = await TestApi.open(createApi, clock);
    office = await seedOffice(api.database.dataSource);
    handler = office.departments[0].people.handler as Actor;
  });
  afterAll(() => api.close());

  const store = async (name: string, bytes: Buffer) =>
    (await api.app.get(StoreFile, { strict: false }).execute(handler, { name, bytes })).id;
  const ask = async (actor: Actor, path: string) =>
    api.app.inject({ method: 'GET', url: `/api${path}`, cookies: { bihuan_session: await api.sessionOf(actor) } });
  const previewOf = async (name: string, bytes: Buffer) => {
    const id = await store(name, bytes);
    const answer = await ask(handler, `/files/${id}/preview`);
    expect(answer.statusCode).toBe(200);
    return { id, preview: filePreview.parse(answer.json()) };
  };
  const contentOf = (id: string) => ask(handler, `/files/${id}/preview/content`);
  const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

  it('shows an image and a PDF as they are, where nothing in them can run', async () => {
    for (const [name, bytes, kind, type] of [
      ['现场.png', PNG, 'image', 'image/png'],
      ['批复.pdf', Buffer.from('%PDF-1.7 …'), 'pdf', 'application/pdf'],
    ] as const) {
      const { id, preview } = await previewOf(name, bytes);
      expect(preview).toEqual({ kind });
      const { headers, rawPayload } = await contentOf(id);
      expect(rawPayload.equals(bytes)).toBe(true);
      expect(headers).toMatchObject({
        'content-type': type,
        'content-disposition': 'inline',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'self'; sandbox$/);
    }
  });

  it('shows the words of a text, whether it was saved by a new system or an old one', async () => {
    const old = Buffer.from('d6d0bbaa', 'hex');
    expect((await previewOf('旧系统.txt', old)).preview).toEqual({ kind: 'text', text: '中华', isWhole: true });
    const long = Buffer.from('长'.repeat(PREVIEW_LIMITS.characters + 1));
    expect((await previewOf('长.txt', long)).preview).toMatchObject({ kind: 'text', isWhole: false });
  });

  it('shows the first rows of a table', async () => {
    const lines = Array.from({ length: PREVIEW_LIMITS.rows + 5 }, (_, n) => `${n},补正案卷`).join('\n');
    const { preview } = await previewOf('清单.csv', Buffer.from(`序号,事项\n${lines}`));
    expect(preview).toMatchObject({ kind: 'table', isWhole: false, others: [] });
    expect(preview.kind === 'table' && preview.rows.slice(0, 2)).toEqual([
      ['序号', '事项'],
      ['0', '补正案卷'],
    ]);
    expect(preview.kind === 'table' && preview.rows).toHaveLength(PREVIEW_LIMITS.rows);
  });

  it('is written down like a download, once for each file whose contents were seen', async () => {
    const seen = (id: string) =>
      api.database.dataSource.manager.findBy(AccessLogRow, { action: 'file.shown', subject: id });
    const picture = await previewOf('现场.png', PNG);
    expect(await seen(picture.id)).toEqual([]);
    await contentOf(picture.id);
    expect(await seen(picture.id)).toMatchObject([{ personId: handler.personId, success: true }]);
    const text = await previewOf('说明.txt', Buffer.from('已补正'));
    expect(await seen(text.id)).toHaveLength(1);
  });

  it('says politely what it cannot show', async () => {
    const { id, preview } = await previewOf('图纸.zip', Buffer.from('504b0304', 'hex'));
    expect(preview).toMatchObject({ kind: 'none', why: { zh: expect.stringContaining('下载') } });
    expect((await contentOf(id)).json()).toMatchObject({ code: 'file/no-preview', status: 422 });
    expect((await previewOf('坏.docx', Buffer.from('504b0304aa', 'hex'))).preview.kind).toBe('none');
  });

  it('shows a Word file as it prints, or, without LibreOffice, as a page of its words', async () => {
    const link = `<Relationship Id="r9" Type="${OFFICE}/hyperlink" Target="http://example.invalid/" TargetMode="External"/>`;
    const { id, preview } = await previewOf('说明.docx', wordFile('已全部补正', { relations: link }));
    const { headers, statusCode } = await contentOf(id);
    const isDrawn = api.app.get(PdfConverter, { strict: false }).isAvailable();
    expect(statusCode).toBe(200);
    expect(preview.kind).toBe(isDrawn ? 'pdf' : 'page');
    expect(headers['content-type']).toBe(isDrawn ? 'application/pdf' : 'text/html; charset=utf-8');
  });

  it.each([
    ['a field that reads a file', { more: '<w:p><w:fldSimple w:instr="INCLUDETEXT &quot;/etc/passwd&quot;"/></w:p>' }],
    ['a picture at an address', { more: '<w:pict><v:imagedata src="http://example.invalid/a.png"/></w:pict>' }],
  ])('never gives LibreOffice a Word file with %s: it is shown as a page in a sandbox', async (_what, hostile) => {
    const { id, preview } = await previewOf('附件.docx', wordFile('&lt;script&gt;正文', hostile));
    expect(preview).toEqual({ kind: 'page' });
    const { headers, body } = await contentOf(id);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toMatch(/style-src 'sha256-[^']+'.*sandbox$/);
    expect(body).toContain('&lt;script&gt;正文');
    expect(body).not.toContain('example.invalid');
  });

  it('is for those only who may see the file', async () => {
    const id = await store('案卷.pdf', Buffer.from('%PDF-1.7 …'));
    const stranger = office.departments[2].people.handler as Actor;
    const registration = aRegistration({ workflow: 'prompt-rectification', leadUnitId: office.departments[0].id });
    const { id: caseId } = await api.app.get(RegisterCase, { strict: false }).execute(office.clerk, registration);
    const raise = (actor: Actor, body: CaseEventBody) =>
      api.app.get(ApplyCaseEvent, { strict: false }).execute({ actor, caseId, expectedVersion: null, body });
    await raise(office.clerk, { type: 'case.issued', note: null });
    await raise(office.departments[0].people.liaison as Actor, { type: 'receipt.signed' });
    await raise(handler, { type: 'evidence.submitted', title: '案卷', fileId: id, measureId: null });
    for (const path of [`/files/${id}/preview`, `/files/${id}/preview/content`]) {
      expect((await ask(office.clerk, path)).statusCode).toBe(200);
      expect((await ask(stranger, path)).json()).toMatchObject({ code: 'file/unknown', status: 404 });
    }
  });
});
