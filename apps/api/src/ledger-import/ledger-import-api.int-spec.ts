import { ReadLedger, RunImport } from '@bihuan/ledger-import';
import { ledgerImportLinePage, ledgerImportView, type LedgerChoices, type Problem } from '@bihuan/contracts';
import { CSRF_TOKEN, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { createApi } from '../create-api';

const BOUNDARY = 'a-line-between-parts';
const choices: LedgerChoices = {
  mode: 'each',
  existing: 'skip',
  errors: 'leave-out',
  duplicates: 'leave-out',
  closed: 'leave-out',
  issue: false,
};

describe('the import of a ledger over HTTP', () => {
  let api: TestApi;
  let office: TestOffice;
  let token: string;

  beforeAll(async () => {
    api = await TestApi.open(createApi, new FakeClock());
    office = await seedOffice(api.database.dataSource);
    token = await api.sessionOf(office.clerk);
  });
  afterAll(() => api.close());

  type Sent = { readonly payload?: object | Buffer; readonly version?: number; readonly type?: string };
  const send = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, { payload, version, type }: Sent = {}) =>
    api.app.inject({
      method,
      url: `/api/ledger-imports${path}`,
      cookies: { bihuan_session: token },
      headers: {
        'x-csrf-token': CSRF_TOKEN,
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...(type === undefined ? {} : { 'content-type': type }),
      },
      ...(payload === undefined ? {} : { payload }),
    });
  const upload = (name: string, content: Buffer) =>
    send('POST', '', {
      type: `multipart/form-data; boundary=${BOUNDARY}`,
      payload: Buffer.concat([
        Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
        content,
        Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
      ]),
    });
  const ledger = () =>
    Buffer.from(
      [
        '序号,反馈问题,牵头单位,整改时限',
        `1,行政处罚案卷缺少法制审核意见,${office.departments[0].name},2027-06-30`,
        `2,公示栏信息长期未更新,${office.departments[1].name},2027-06-30`,
        '3,群众投诉办理超期,没有这个单位,2027-06-30',
      ].join('\n'),
    );

  it('takes rows pasted out of Excel, commas in their cells or not', async () => {
    const text = ledger().toString().replaceAll(',', '\t').replace('法制审核意见', '法制审核意见,a,b,c,d');
    const answer = await send('POST', '/pasted', { payload: { text } });
    expect(answer.statusCode).toBe(201);
    const { id, fileName, proposal } = ledgerImportView.parse(answer.json());
    expect([fileName, proposal.columns.map(({ field }) => field)]).toEqual([
      '粘贴的表格.txt',
      expect.arrayContaining(['finding', 'leadUnit', 'deadline']),
    ]);
    for (const payload of [{ text: '' }, { text: '甲'.repeat(500_001) }, {}])
      expect((await send('POST', '/pasted', { payload })).statusCode).toBe(422);
    expect((await send('DELETE', `/${id}`)).statusCode).toBe(204);
  });

  it('goes from the file by its columns and the preview to the cases, and back as a file', async () => {
    const uploaded = await upload('台账.csv', ledger());
    expect(uploaded.statusCode).toBe(201);
    const received = ledgerImportView.parse(uploaded.json());
    const { id, version, proposal } = received;
    const { sheet, headerRows, firstRow, lastRow, year } = proposal;
    const columns = proposal.columns.map(({ column, header, field }) => ({ column, header, field }));
    const mapping = { sheet, headerRows, firstRow, lastRow, year, columns };

    const settled = await send('PUT', `/${id}/mapping`, { version, payload: { mapping, defaults: received.defaults } });
    expect([settled.statusCode, settled.json<{ status: string }>().status]).toEqual([202, 'reading']);
    await api.app.get(ReadLedger, { strict: false }).execute(id);
    const read = ledgerImportView.parse((await send('GET', `/${id}`)).json());
    expect(read).toMatchObject({ status: 'preview', total: 3, verdicts: { new: 2, error: 1 } });
    const faulty = ledgerImportLinePage.parse((await send('GET', `/${id}/lines?verdict=error&pageSize=1`)).json());
    expect(faulty.items[0]?.faults).toMatchObject([{ cell: 'C4', value: '没有这个单位' }]);
    expect(faulty.items[0]?.source).toContainEqual({ cell: 'C4', header: expect.any(String), text: '没有这个单位' });

    const stale = await send('POST', `/${id}/start`, { version, payload: choices });
    expect([stale.statusCode, stale.json<Problem>().code]).toEqual([412, 'ledger-import/stale-version']);
    const blocked = await send('POST', `/${id}/start`, {
      version: read.version,
      payload: { ...choices, errors: 'stop' },
    });
    expect([blocked.statusCode, blocked.json<Problem>().code]).toEqual([409, 'ledger-import/blocked']);
    const started = await send('POST', `/${id}/start`, { version: read.version, payload: choices });
    expect(started.statusCode).toBe(202);
    await api.app.get(RunImport, { strict: false }).execute(id);
    expect((await send('GET', `/${id}`)).json()).toMatchObject({ status: 'done', registered: 2 });
    expect((await send('GET', '')).json()).toMatchObject({ total: 1, items: [{ id, registered: 2, settled: 3 }] });

    const result = await send('GET', `/${id}/result`);
    expect(result.statusCode).toBe(200);
    expect(result.headers['content-disposition']).toContain(encodeURIComponent('台账-导入结果.xlsx'));
    expect(result.rawPayload.subarray(0, 2).toString()).toBe('PK');
    const again = await upload('台账-导入结果.xlsx', result.rawPayload);
    expect(ledgerImportView.parse(again.json()).proposal.columns.length).toBeGreaterThan(4);
    expect((await send('POST', `/${id}/cancel`)).statusCode).toBe(409);
    expect((await send('POST', `/${id}/resume`)).statusCode).toBe(409);
  });

  it('says what is wrong with a file that is no ledger', async () => {
    const picture = await upload('台账.xlsx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]));
    expect([picture.statusCode, picture.json<Problem>().code]).toEqual([422, 'spreadsheet/not-a-spreadsheet']);
    const nothing = await send('POST', '', { payload: {} });
    expect([nothing.statusCode, nothing.json<Problem>().code]).toEqual([422, 'ledger-import/no-file']);
  });

  it('points at each entry of a mapping that is wrong', async () => {
    const { id, version, defaults } = ledgerImportView.parse((await upload('台账.csv', ledger())).json());
    const mapping = { sheet: '无', headerRows: [1], firstRow: 2, lastRow: null, year: null, columns: [] };
    const refused = await send('PUT', `/${id}/mapping`, { version, payload: { mapping, defaults } });
    expect([refused.statusCode, refused.json<Problem>().code]).toEqual([422, 'ledger-import/unusable-mapping']);
    expect(refused.json<Problem>().errors?.map(({ pointer }) => pointer)).toEqual([
      '/mapping/sheet',
      '/mapping/columns',
    ]);
    expect((await send('DELETE', `/${id}`)).statusCode).toBe(204);
    expect((await send('PUT', `/${id}/mapping`, { payload: { mapping, defaults } })).statusCode).toBe(428);
  });
});
