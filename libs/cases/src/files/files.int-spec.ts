import type { Actor } from '@bihuan/contracts';

import { aRegistration, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import { ApplyCaseEvent, CasesModule, FILE_LIMIT, ReadFile, RegisterCase, StoreFile } from '../index';

describe('files of evidence', () => {
  let app: TestApp;
  let office: TestOffice;

  beforeAll(async () => {
    app = await TestApp.open(new FakeClock(), [CasesModule]);
    office = await seedOffice(app.database.dataSource);
  });
  afterAll(() => app.close());

  const store = (name: string, bytes: Buffer, actor: Actor = office.clerk) =>
    app.get(StoreFile).execute(actor, { name, bytes });
  const PDF = Buffer.from('%PDF-1.7 …');

  it('are kept with their size and SHA-256, and come back as they were', async () => {
    const view = await store('整改照片.pdf', PDF);
    expect(view).toMatchObject({ name: '整改照片.pdf', mediaType: 'application/pdf', size: PDF.length });
    expect(view.sha256).toMatch(/^[\da-f]{64}$/);
    const file = await app.get(ReadFile).execute(office.clerk, view.id);
    expect(file.content.equals(PDF)).toBe(true);
  });

  it('are refused when empty, too large, of another kind, or not what their ending says', async () => {
    await expect(store('空.txt', Buffer.alloc(0))).rejects.toMatchObject({ code: 'file/refused' });
    await expect(store('大.txt', Buffer.alloc(FILE_LIMIT + 1, 'a'))).rejects.toMatchObject({ code: 'file/too-large' });
    await expect(store('程序.exe', PDF)).rejects.toMatchObject({ code: 'file/refused' });
    await expect(store('假.png', PDF)).rejects.toMatchObject({ code: 'file/refused' });
    await expect(store('页面.html', Buffer.from('<script>'))).rejects.toMatchObject({ code: 'file/refused' });
  });

  it('lose paths from their names', async () => {
    expect((await store('..\\..\\秘密/a.txt', Buffer.from('a'))).name).toBe('.._.._秘密_a.txt');
  });

  it('lose what cannot be kept, or shows a name that it is not', async () => {
    const long = await store(`${'\u{20000}'.repeat(120)}a.txt`, Buffer.from('a'));
    expect(long.name).toBe(`${'\u{20000}'.repeat(97)}a.txt`);
    expect((await app.get(ReadFile).execute(office.clerk, long.id)).name).toBe(long.name);
    expect((await store('照片\u202Efdp.txt', Buffer.from('a'))).name).toBe('照片_fdp.txt');
  });

  it('can be read by whoever may see a case they belong to, and by nobody else', async () => {
    const [lead, , stranger] = office.departments;
    const handler = lead.people.handler as Actor;
    const { id } = await store('案卷.pdf', PDF, handler);
    await expect(app.get(ReadFile).execute(office.clerk, id)).rejects.toMatchObject({ code: 'file/unknown' });
    const registration = aRegistration({ workflow: 'prompt-rectification', leadUnitId: lead.id });
    const { id: caseId } = await app.get(RegisterCase).execute(office.clerk, registration);
    const raise = (actor: Actor | undefined, body: Parameters<ApplyCaseEvent['execute']>[0]['body']) =>
      app.get(ApplyCaseEvent).execute({ actor: actor as Actor, caseId, expectedVersion: null, body });
    await raise(office.clerk, { type: 'case.issued', note: null });
    await raise(lead.people.liaison, { type: 'receipt.signed' });
    const evidence = { type: 'evidence.submitted', title: '案卷', fileId: id, measureId: null } as const;
    await expect(raise(lead.people.liaison, evidence)).rejects.toMatchObject({ code: 'case/unknown-file' });
    await raise(handler, evidence);
    await expect(app.get(ReadFile).execute(office.clerk, id)).resolves.toMatchObject({ name: '案卷.pdf' });
    await expect(app.get(ReadFile).execute(stranger.people.handler as Actor, id)).rejects.toMatchObject({
      code: 'file/unknown',
    });
  });
});
