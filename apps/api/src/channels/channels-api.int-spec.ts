import { PassThrough } from 'node:stream';
import { SendDelivery, SweepDeliveries } from '@bihuan/channels';
import { AccessLogRow, ChannelRow, DeliveryRow } from '@bihuan/database';
import type { Actor, ChannelView, DeliveryDetail, DeliveryView } from '@bihuan/contracts';
import { createLogger } from '@bihuan/platform';
import { CSRF_TOKEN, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { createApi } from '../create-api';

const KEY = '693a91f67a0c4bc497a00ec2abfa5aaa';
const secretOf = (text: string): string => `whsec_${Buffer.from(text.padEnd(30, '.')).toString('base64')}`;
const SECRETS = ['first secret', 'second secret'].map(secretOf);

describe('channels over the API', () => {
  const clock = new FakeClock('2026-03-03 09:30');
  const lines: string[] = [];
  const answers: string[] = [];
  let api: TestApi;
  let office: TestOffice;
  let admin: string;

  beforeAll(async () => {
    const log = new PassThrough();
    log.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
    api = await TestApi.open((parts) => createApi({ ...parts, logger: createLogger('spec', 'trace', log) }), clock);
    office = await seedOffice(api.database.dataSource);
    admin = await api.sessionOf(office.admin);
  });
  afterAll(() => api.close());

  type Call = { readonly body?: unknown; readonly version?: number; readonly as?: Actor };
  async function call(endpoint: string, { body, version, as }: Call = {}) {
    const [method = 'GET', url = ''] = endpoint.split(' ');
    const answer = await api.app.inject({
      method: method as 'GET',
      url,
      headers: { 'x-csrf-token': CSRF_TOKEN, ...(version !== undefined && { 'if-match': `"${version}"` }) },
      cookies: { bihuan_session: as ? await api.sessionOf(as) : admin },
      ...(body !== undefined && { payload: body as object }),
    });
    answers.push(answer.body);
    return answer;
  }
  const fields = (change: object = {}): object => ({
    name: '督查工作群',
    unitId: office.office.id,
    active: true,
    keyword: null,
    summaryAt: '09:15',
    events: null,
    ...change,
  });
  const webhook = (change: object = {}): object =>
    fields({ kind: 'webhook', address: `https://oa.example/hook/${KEY}`, secret: SECRETS[0], ...change });
  const create = async (body = webhook()): Promise<ChannelView> =>
    (await call('POST /api/channels', { body })).json<ChannelView>();
  const work = async (id: string): Promise<void> => {
    await api.app.get(SweepDeliveries, { strict: false }).execute();
    await api.app.get(SendDelivery, { strict: false }).execute(id);
  };

  it('are kept without ever showing what opens them', async () => {
    const view = await create();
    expect(view).toMatchObject({ kind: 'webhook', host: 'oa.example', hasSecret: true, version: 1, failures: 0 });
    const list = (await call('GET /api/channels')).json<ChannelView[]>();
    expect(list.map(({ id }) => id)).toContain(view.id);
  });

  it('keep address and secret that a change leaves out, and sign with both secrets for a day after one', async () => {
    const { id } = await create();
    await call(`PUT /api/channels/${id}`, { version: 1, body: fields({ name: '新名称' }) });
    const rows = api.database.dataSource.manager;
    expect((await rows.findOneByOrFail(ChannelRow, { id })).secrets).toMatchObject({
      secret: SECRETS[0],
      previous: null,
    });
    const changed = await call(`PUT /api/channels/${id}`, { version: 2, body: fields({ secret: SECRETS[1] }) });
    expect(changed.json()).toMatchObject({ version: 3 });
    expect((await rows.findOneByOrFail(ChannelRow, { id })).secrets).toMatchObject({
      secret: SECRETS[1],
      previous: { secret: SECRETS[0], until: '2026-03-04T01:30:00.000Z' },
    });
  });

  it('are not changed by who has not seen the latest', async () => {
    const { id } = await create();
    expect((await call(`PUT /api/channels/${id}`, { body: fields() })).statusCode).toBe(428);
    expect((await call(`PUT /api/channels/${id}`, { version: 1, body: fields() })).statusCode).toBe(200);
    const stale = await call(`PUT /api/channels/${id}`, { version: 1, body: fields() });
    expect(stale.json()).toMatchObject({ code: 'channel/stale-version', status: 412 });
  });

  it.each([
    ['plain http', { address: 'http://oa.example/' }, 'channel/address-refused', '/address'],
    ['this machine', { address: 'https://127.0.0.1/' }, 'channel/address-refused', '/address'],
    ['the metadata of a cloud', { address: 'https://169.254.169.254/' }, 'channel/address-refused', '/address'],
    ['a weak secret', { secret: 'whsec_abc' }, 'request/invalid', '/secret'],
    ['an event that does not exist', { events: ['case.exploded'] }, 'request/invalid', '/events/0'],
    ['a summary at night', { summaryAt: '22:00' }, 'request/invalid', '/summaryAt'],
    [
      'a unit that does not exist',
      { unitId: '00000000-0000-4000-8000-000000000000' },
      'channel/no-such-unit',
      '/unitId',
    ],
    ['events for a robot', { kind: 'feishu', secret: null, events: ['case.closed'] }, 'request/invalid', '/events'],
  ])('refuse %s, and say where', async (_name, change, code, pointer) => {
    const refused = await call('POST /api/channels', { body: webhook(change) });
    expect(refused.json()).toMatchObject({ code, errors: [{ pointer }] });
  });

  it('refuse what does not fit their kind when they are changed', async () => {
    const { id } = await create(
      fields({ kind: 'wecom', address: `https://qyapi.example/send?key=${KEY}`, secret: null }),
    );
    const refused = await call(`PUT /api/channels/${id}`, { version: 1, body: fields({ secret: 'SEC1' }) });
    expect(refused.json()).toMatchObject({ code: 'channel/unfit', status: 422, errors: [{ pointer: '/secret' }] });
  });

  it('send a test, which the log tells of with each attempt', async () => {
    const { id } = await create();
    const test = await call(`POST /api/channels/${id}/test`);
    expect(test.statusCode).toBe(202);
    const { id: deliveryId } = test.json<DeliveryView>();
    expect((await call(`POST /api/deliveries/${deliveryId}/redeliver`)).json()).toMatchObject({
      code: 'delivery/not-settled',
    });
    await work(deliveryId); // oa.example does not exist
    const detail = (await call(`GET /api/deliveries/${deliveryId}`)).json<DeliveryDetail>();
    expect(detail).toMatchObject({ kind: 'test', way: 'webhook', status: 'waiting', attempts: 1 });
    expect(detail.attemptList).toMatchObject([{ number: 1, outcome: 'retry', httpStatus: null }]);
    const page = (await call(`GET /api/deliveries?channelId=${id}&status=waiting`)).json<{ total: number }>();
    expect(page.total).toBe(1);
    expect((await call(`GET /api/deliveries?channelId=${id}&status=sent`)).json<{ total: number }>().total).toBe(0);
  });

  it('send again what was given up: one, or all since a moment', async () => {
    const { id } = await create();
    const tests = [await call(`POST /api/channels/${id}/test`), await call(`POST /api/channels/${id}/test`)];
    const [first] = tests.map((answer) => answer.json<DeliveryView>().id);
    await api.database.dataSource.query(`UPDATE delivery SET status = 'given-up', tries = 8 WHERE channel_id = $1`, [
      id,
    ]);
    expect((await call(`POST /api/deliveries/${first}/redeliver`)).json()).toMatchObject({ status: 'waiting' });
    const body = { since: '2026-03-03T00:00:00+08:00' };
    expect((await call(`POST /api/channels/${id}/redeliver`, { body })).json()).toEqual({ count: 1 });
    const later = { since: '2026-03-04T00:00:00+08:00' };
    expect((await call(`POST /api/channels/${id}/redeliver`, { body: later })).json()).toEqual({ count: 0 });
    const row = await api.database.dataSource.manager.findOneByOrFail(DeliveryRow, { id: first ?? '' });
    expect(row).toMatchObject({ tries: 0, status: 'waiting' });
  });

  it('are gone when they are deleted, with their secrets, while their log stays', async () => {
    const { id } = await create();
    await call(`POST /api/channels/${id}/test`);
    expect((await call(`DELETE /api/channels/${id}`)).statusCode).toBe(204);
    expect((await call(`POST /api/channels/${id}/test`)).json()).toMatchObject({ code: 'channel/unknown' });
    expect((await call(`GET /api/deliveries?channelId=${id}`)).json()).toMatchObject({
      items: [{ status: 'given-up' }],
    });
    const { secrets } = await api.database.dataSource.manager.findOneByOrFail(ChannelRow, { id });
    expect(secrets).toEqual({ address: 'https://oa.example/', secret: null, previous: null });
  });

  it('out of use are not sent anything by hand', async () => {
    const { id } = await create(webhook({ active: false }));
    expect((await call(`POST /api/channels/${id}/test`)).json()).toMatchObject({
      code: 'channel/inactive',
      status: 409,
    });
  });

  it('leave their secrets in no answer, no log line and no entry of the access log', async () => {
    const entries = await api.database.dataSource.manager.find(AccessLogRow);
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['channel.created', 'channel.changed', 'channel.deleted', 'channel.tested']),
    );
    const everything = [...answers, ...lines, JSON.stringify(entries)].join('\n');
    expect(lines.length).toBeGreaterThan(0);
    for (const secret of [KEY, ...SECRETS]) expect(everything).not.toContain(secret);
  });
});
