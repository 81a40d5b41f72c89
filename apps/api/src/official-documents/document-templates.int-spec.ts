import { createHash } from 'node:crypto';
import {
  BODY_PLACEHOLDER,
  documentTemplatePage,
  documentTemplateView,
  fieldsOfDocument,
  officialDocumentView,
  type Actor,
  type OfficialDocumentKind,
  type Problem,
} from '@bihuan/contracts';
import { textOfUpload } from '@bihuan/documents';
import { CaseApi, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { createApi } from '../create-api';

jest.setTimeout(60_000);

const kind = 'rectification-order' as const;
const boundary = 'a-line-between-parts';
const agreed = { opinion: '同意印发。', leaderApproval: null };

/** A red-head file as an office would make it: its own head, and each placeholder in a paragraph. */
async function ownTemplate(head: string, names: readonly string[]): Promise<Buffer> {
  const red = new Paragraph({ children: [new TextRun({ text: head, color: 'FF0000', size: 60 })] });
  const rest = names.map((name) => new Paragraph({ children: [new TextRun(`{{${name}}}`)] }));
  return Packer.toBuffer(new Document({ sections: [{ children: [red, ...rest] }] }));
}
const allOf = (of: OfficialDocumentKind) => fieldsOfDocument(of).map(({ name }) => name);

describe('templates of official documents', () => {
  const clock = new FakeClock('2026-03-02 10:00');
  let api: TestApi;
  let office: TestOffice;
  let cases: CaseApi;
  let caseId: string;

  beforeAll(async () => {
    api = await TestApi.open(createApi, clock);
    office = await seedOffice(api.database.dataSource);
    cases = new CaseApi(api, office, clock);
    caseId = (await cases.accepted()).id;
  });
  afterAll(() => api.close());

  async function upload(actor: Actor, bytes: Buffer, query = `&unitId=${office.office.id}`) {
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="red.docx"\r\n\r\n`;
    return cases.send(actor, 'POST', `/document-templates?kind=${kind}${query}`, {
      type: `multipart/form-data; boundary=${boundary}`,
      payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    });
  }
  const activate = (version: number, actor = office.lead) =>
    cases.send(actor, 'POST', '/document-templates/activate', {
      payload: { kind, unitId: office.office.id, version },
    });
  async function kept(head: string) {
    const answer = await upload(office.lead, await ownTemplate(head, allOf(kind)));
    if (answer.statusCode !== 201) throw new Error(answer.body);
    return documentTemplateView.parse(answer.json());
  }
  async function drafted() {
    const payload = { kind, caseIds: [caseId] };
    return officialDocumentView.parse(
      (await cases.send(office.clerk, 'POST', '/official-documents', { payload })).json(),
    );
  }
  async function step(
    actor: Actor,
    { id, version }: { id: string; version: number },
    name: string,
    payload: object = {},
  ) {
    const answer = await cases.send(actor, 'POST', `/official-documents/${id}/${name}`, { version, payload });
    if (answer.statusCode !== 200) throw new Error(answer.body);
    return officialDocumentView.parse(answer.json());
  }
  const bytesOf = async (path: string, actor: Actor = office.clerk) =>
    (await cases.send(actor, 'GET', path)).rawPayload;
  const textOf = async (bytes: Buffer) => textOfUpload({ name: 'document.docx', bytes });

  it('are kept in versions, tried, activated, and gone back to; what was issued stays byte for byte', async () => {
    const first = await kept('青禾区督查室文件（第一版）');
    expect(first).toMatchObject({ version: 1, active: false, name: 'red', check: { unknown: [], missing: [] } });
    const trial = await textOf(await bytesOf(`/document-templates/${first.id}/trial`, office.lead));
    expect(trial).toMatchObject({ text: expect.stringContaining('这是试印的正文') });
    expect((await drafted()).template).toMatchObject({ version: 0, isBuiltIn: true }); // not before it is activated

    expect((await activate(1)).statusCode).toBe(204);
    const draft = await drafted();
    expect(draft.template).toMatchObject({ version: 1, isBuiltIn: false });
    const approved = await step(office.lead, draft, 'approve', agreed);
    await kept('青禾区督查室文件（第二版）');
    expect((await activate(2)).statusCode).toBe(204);
    const out = await step(office.clerk, approved, 'issue');
    expect(out.template.version).toBe(1); // as it was approved
    const bytes = await bytesOf(`/official-documents/${out.id}/document`);
    expect(await textOf(bytes)).toMatchObject({ text: expect.stringContaining('（第一版）') });
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(out.sha256);

    expect((await drafted()).template.version).toBe(2);
    expect((await activate(0)).statusCode).toBe(204);
    expect((await drafted()).template.version).toBe(0);
    expect((await bytesOf(`/official-documents/${out.id}/document`)).equals(bytes)).toBe(true);
    const list = documentTemplatePage.parse(
      (await cases.send(office.lead, 'GET', `/document-templates?kind=${kind}&unitId=${office.office.id}`)).json(),
    );
    expect(list.items.map(({ version, active, documents }) => [version, active, documents])).toEqual([
      [2, false, 1],
      [1, false, 1],
      [0, true, 2],
    ]);
    const changed = api.database.dataSource.query(`UPDATE document_template SET sha256 = 'x' WHERE id = $1`, [
      first.id,
    ]);
    await expect(changed).rejects.toThrow(/never changed/);
  });

  it('are refused with what they lack and what nothing fills, by name and with what may be meant', async () => {
    const names = allOf(kind).filter((name) => name !== '发文字号');
    const answer = await upload(office.lead, await ownTemplate('红头', [...names, '主送机构', '天气']));
    expect(answer.statusCode).toBe(422);
    const said = answer.json<Problem & { missing: string[]; unknown: unknown[] }>();
    expect(said.code).toBe('official-document/unfit-template');
    expect(said.missing).toEqual(['发文字号']);
    expect(said.unknown).toEqual([
      { name: '主送机构', near: expect.arrayContaining(['主送机关']) },
      { name: '天气', near: [] },
    ]);
    expect(said.detail.zh).toContain('{{发文字号}}');
    expect(said.detail.zh).toContain('{{主送机构}}');
  });

  it('may hold what nothing fills when that is meant, and print it as a blank', async () => {
    const bytes = await ownTemplate('红头', [...allOf(kind), '天气']);
    const answer = await upload(office.lead, bytes, `&unitId=${office.office.id}&acceptUnknown=true`);
    const { version, id, check } = documentTemplateView.parse(answer.json());
    expect(check.unknown).toEqual([{ name: '天气', near: [] }]);
    await activate(version);
    const trial = await textOf(await bytesOf(`/document-templates/${id}/trial`, office.lead));
    expect(trial).toMatchObject({ text: expect.not.stringContaining('天气') });
    const { id: documentId } = await drafted();
    expect(await textOf(await bytesOf(`/official-documents/${documentId}/document`))).toMatchObject({
      text: expect.not.stringContaining('{{'),
    });
    await activate(0);
  });

  it('that are no Word files, or damaged, are refused', async () => {
    for (const bytes of [Buffer.from('PK not a file'), Buffer.from('<html>'), Buffer.alloc(0)]) {
      const answer = await upload(office.lead, bytes);
      expect([answer.statusCode, answer.json<Problem>().code]).toEqual([422, 'document/template-refused']);
    }
    const answer = await upload(office.lead, Buffer.alloc(6 * 1024 * 1024, 'x'));
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([413, 'official-document/template-too-large']);
  });

  it('of the house serve whoever has none, are the administrator’s, and the shipped one can be taken along', async () => {
    const bytes = await ownTemplate('通用红头', allOf(kind));
    const own = await upload(office.lead, bytes, '');
    expect([own.statusCode, own.json<Problem>().code]).toEqual([403, 'official-document/not-your-template']);
    const { version } = documentTemplateView.parse((await upload(office.admin, bytes, '')).json());
    const payload = { kind, unitId: null, version };
    expect((await cases.send(office.admin, 'POST', '/document-templates/activate', { payload })).statusCode).toBe(204);
    expect((await drafted()).template).toMatchObject({ version, isBuiltIn: false });
    const shipped = await bytesOf(`/document-templates/built-in/${kind}`, office.lead);
    const again = await upload(office.lead, shipped);
    expect(documentTemplateView.parse(again.json()).check.placeholders).toContain(BODY_PLACEHOLDER);
    const stranger = await seedOffice(api.database.dataSource);
    const theirs = await cases.send(
      stranger.lead,
      'GET',
      `/document-templates?kind=${kind}&unitId=${office.office.id}`,
    );
    expect(theirs.statusCode).toBe(404);
  });
});
