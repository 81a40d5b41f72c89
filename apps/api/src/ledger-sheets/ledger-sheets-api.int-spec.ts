import {
  exportLayoutView,
  fillInItemPage,
  fillInReturnView,
  fillInUnits,
  shippedLayouts,
  type Actor,
  type Problem,
} from '@bihuan/contracts';
import { TakeInReturn } from '@bihuan/ledger-sheets';
import { addCaseRows, CSRF_TOKEN, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { Workbook } from 'exceljs';
import { Readable } from 'node:stream';
import { createApi } from '../create-api';

const BOUNDARY = 'sheet';

describe('ledgers out and sheets in, over HTTP', () => {
  let api: TestApi;
  let office: TestOffice;

  beforeAll(async () => {
    api = await TestApi.open(createApi, new FakeClock());
    office = await seedOffice(api.database.dataSource);
  });
  afterAll(() => api.close());

  async function send(actor: Actor, method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) {
    return api.app.inject({
      method,
      url: `/api${url}`,
      cookies: { bihuan_session: await api.sessionOf(actor) },
      headers: { 'x-csrf-token': CSRF_TOKEN, 'if-match': '"1"' },
      ...(payload ? { payload } : {}),
    });
  }
  async function upload(actor: Actor, bytes: Buffer) {
    const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="sheet.xlsx"\r\n\r\n`;
    return api.app.inject({
      method: 'POST',
      url: '/api/fill-in-returns',
      cookies: { bihuan_session: await api.sessionOf(actor) },
      headers: { 'x-csrf-token': CSRF_TOKEN, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
      payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]),
    });
  }
  const [layout] = shippedLayouts;
  const body = { title: '督查事项台账', columns: layout?.columns, paper: 'a4', query: {}, format: 'xlsx' };

  it('export what the caller sees as a file, and refuse a body that is wrong', async () => {
    await addCaseRows(api.database.dataSource, office, { title: '甲' });
    const answer = await send(office.clerk, 'POST', '/ledger-exports', body);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
    expect(answer.headers['content-disposition']).toContain(
      encodeURIComponent('督查事项台账（截至2026年3月2日）.xlsx'),
    );
    const workbook = new Workbook();
    await workbook.xlsx.read(Readable.from(answer.rawPayload));
    expect(workbook.worksheets[0]?.rowCount).toBe(4);
    const wrong = await send(office.clerk, 'POST', '/ledger-exports', { ...body, columns: [{ field: 'petitioner' }] });
    expect([wrong.statusCode, wrong.json<Problem>().errors?.[0]?.pointer]).toEqual([422, '/columns/0/field']);
    const twice = [{ field: 'title' }, { field: 'title' }];
    expect((await send(office.clerk, 'POST', '/ledger-exports', { ...body, columns: twice })).statusCode).toBe(422);
    const mine = await send(office.clerk, 'GET', '/ledger-exports');
    expect(mine.json()).toMatchObject({ total: 0 });
  });

  it('keep layouts of an office: made, changed, named once, removed', async () => {
    const own = { name: '周报', title: '周报台账', columns: body.columns, paper: 'a3' };
    const made = await send(office.clerk, 'POST', '/export-layouts', own);
    expect(made.statusCode).toBe(201);
    const { id } = exportLayoutView.parse(made.json());
    const again = await send(office.lead, 'POST', '/export-layouts', own);
    expect([again.statusCode, again.json<Problem>().code]).toEqual([409, 'layout/name-taken']);
    const changed = await send(office.lead, 'PUT', `/export-layouts/${id}`, { ...own, paper: 'a4' });
    expect(changed.json()).toMatchObject({ version: 2, paper: 'a4' });
    expect((await send(office.lead, 'PUT', `/export-layouts/${id}`, own)).json<Problem>().code).toBe(
      'layout/stale-version',
    );
    const names = (await send(office.verifier, 'GET', '/export-layouts'))
      .json<{ name: string }[]>()
      .map(({ name }) => name);
    expect(names).toEqual([...shippedLayouts.map(({ name }) => name), '周报']);
    const other = (await seedOffice(api.database.dataSource)).clerk;
    expect((await send(other, 'DELETE', `/export-layouts/${id}`)).statusCode).toBe(404);
    expect((await send(office.clerk, 'DELETE', `/export-layouts/${id}`)).statusCode).toBe(204);
  });

  it('hand a sheet out, take it back, show what would come of it and take it in', async () => {
    const handler = office.departments[0].people['handler'] ?? office.clerk;
    const { units } = fillInUnits.parse((await send(handler, 'GET', '/fill-in-sheets/units')).json());
    expect(units).toMatchObject([{ unit: { id: office.departments[0].id }, cases: 1 }]);
    const sheet = await send(handler, 'POST', '/fill-in-sheets', { unitId: null });
    expect(sheet.statusCode).toBe(200);
    const foreign = await send(handler, 'POST', '/fill-in-sheets', { unitId: office.departments[1].id });
    expect([foreign.statusCode, foreign.json<Problem>().code]).toEqual([403, 'fill-in/not-your-unit']);
    const workbook = new Workbook();
    await workbook.xlsx.read(Readable.from(sheet.rawPayload));
    const column = workbook.worksheets[0]?.getRow(4).values as unknown[];
    const cell = workbook.worksheets[0]?.getCell(5, column.indexOf('本次进展'));
    if (cell) cell.value = '已清理三处';
    const uploaded = await upload(handler, Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(uploaded.statusCode).toBe(201);
    const { id, counts } = fillInReturnView.parse(uploaded.json());
    expect(counts).toMatchObject({ ready: 1 });
    const items = fillInItemPage.parse(
      (await send(handler, 'GET', `/fill-in-returns/${id}/items?status=ready`)).json(),
    );
    expect(items).toMatchObject({ total: 1, items: [{ kind: 'progress', mine: '已清理三处' }] });
    expect((await send(office.clerk, 'GET', `/fill-in-returns/${id}`)).statusCode).toBe(404);
    const confirmed = await send(handler, 'POST', `/fill-in-returns/${id}/confirm`, { conflicts: [] });
    expect([confirmed.statusCode, confirmed.json()]).toMatchObject([202, { status: 'waiting' }]);
    await api.app.get(TakeInReturn, { strict: false }).execute(id);
    expect((await send(handler, 'GET', `/fill-in-returns/${id}`)).json()).toMatchObject({
      status: 'done',
      counts: { done: 1 },
    });
    const late = await send(handler, 'POST', `/fill-in-returns/${id}/cancel`);
    expect([late.statusCode, late.json<Problem>().code]).toEqual([409, 'fill-in/ended']);
    expect((await send(handler, 'POST', `/fill-in-returns/${id}/resume`)).json<Problem>().code).toBe(
      'fill-in/not-halted',
    );
  });

  it('say what is wrong with a file that is no sheet', async () => {
    const answer = await upload(office.clerk, Buffer.from('not a workbook'));
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([422, 'fill-in/not-a-sheet']);
    expect((await upload(office.clerk, Buffer.alloc(0))).statusCode).toBe(422);
  });
});
