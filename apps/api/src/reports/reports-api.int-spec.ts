import { createHash } from 'node:crypto';
import { annualReportView, type AnnualReportView, type Problem } from '@bihuan/contracts';
import { BuildReport } from '@bihuan/reports';
import { CSRF_TOKEN, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { createApi } from '../create-api';

describe('annual reports over HTTP', () => {
  const clock = new FakeClock('2027-01-11 10:00');
  let api: TestApi;
  let office: TestOffice;
  let token: string;

  beforeAll(async () => {
    api = await TestApi.open(createApi, clock);
    office = await seedOffice(api.database.dataSource);
    token = await api.sessionOf(office.clerk);
  });
  afterAll(() => api.close());

  const send = (method: 'GET' | 'POST', path: string, payload?: object) =>
    api.app.inject({
      method,
      url: `/api/annual-reports${path}`,
      cookies: { bihuan_session: token },
      headers: { 'x-csrf-token': CSRF_TOKEN },
      ...(payload ? { payload } : {}),
    });

  it('are asked for, waited for, read and taken as a document under their Chinese name', async () => {
    const requested = await send('POST', '', { unitId: office.government.id, year: 2026 });
    expect(requested.statusCode).toBe(202);
    const { id, status } = annualReportView.parse(requested.json());
    expect(status).toBe('building');
    const early = await send('GET', `/${id}/document`);
    expect([early.statusCode, early.json<Problem>().code]).toEqual([409, 'report/not-ready']);

    await api.app.get(BuildReport, { strict: false }).execute(id);
    const view: AnnualReportView = annualReportView.parse((await send('GET', `/${id}`)).json());
    expect(view).toMatchObject({ status: 'ready', asOf: '2027-01-11', unit: { name: '青禾区人民政府' } });
    expect((await send('GET', '')).json()).toMatchObject({ total: 1, items: [{ id, year: 2026 }] });

    const document = await send('GET', `/${id}/document`);
    expect(document.statusCode).toBe(200);
    expect(document.headers['content-type']).toContain('wordprocessingml.document');
    const name = /filename\*=UTF-8''(\S+)$/.exec(document.headers['content-disposition'] ?? '')?.[1] ?? '';
    expect(decodeURIComponent(name)).toBe('上年度问题整改落实情况（2026年度）.docx');
    expect(createHash('sha256').update(document.rawPayload).digest('hex')).toBe(view.sha256);
  });

  it('are handed out as PDF where the server says it can, and an honest refusal elsewhere', async () => {
    const { id } = annualReportView.parse(
      (await send('POST', '', { unitId: office.government.id, year: 2025 })).json(),
    );
    await api.app.get(BuildReport, { strict: false }).execute(id);
    const { pdf } = (await api.app.inject({ url: '/api/document-formats', cookies: { bihuan_session: token } })).json<{
      pdf: boolean;
    }>();
    const answer = await send('GET', `/${id}/document?format=pdf`);
    const came = pdf
      ? [answer.statusCode, answer.headers['content-type'], answer.rawPayload.subarray(0, 5).toString()]
      : [answer.statusCode, answer.json<Problem>().code];
    expect(came).toEqual(pdf ? [200, 'application/pdf', '%PDF-'] : [406, 'document/no-converter']);
    expect((await send('GET', `/${id}/document?format=odt`)).statusCode).toBe(422);
  }, 120_000);

  it('are refused for a unit of another government, and for a year that is none', async () => {
    const stranger = await seedOffice(api.database.dataSource);
    const elsewhere = await send('POST', '', { unitId: stranger.government.id, year: 2026 });
    expect([elsewhere.statusCode, elsewhere.json<Problem>().code]).toEqual([404, 'report/unknown']);
    expect((await send('POST', '', { unitId: office.government.id, year: 26 })).statusCode).toBe(422);
  });
});
