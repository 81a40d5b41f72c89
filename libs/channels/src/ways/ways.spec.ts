import type { ChannelKind } from '@bihuan/contracts';
import type { ChannelSecrets } from '@bihuan/database';
import { Webhook } from 'standardwebhooks';
import { post } from '../http/post';
import { ways } from './all-ways';
import { dingtalkGroup, feishuGroup, webhookReceiver, wecomGroup, type FarSide } from './far-side.fixtures';
import type { Outcome } from './way';

/** A clock for the far side and for us, which may disagree. */
class TestClock {
  constructor(public moment = new Date('2026-03-03T01:17:00Z')) {}
  now(): Date {
    return this.moment;
  }
  pass(ms: number): void {
    this.moment = new Date(this.moment.getTime() + ms);
  }
}

const MINUTE = 60_000;
const SECRET = 'SEC0123456789abcdef';
const OLD = `whsec_${Buffer.from('an older secret of 28 bytes!').toString('base64')}`;
const NEW = `whsec_${Buffer.from('a newer secret of 28 bytes!!').toString('base64')}`;
const words = { head: ['【闭环】督办事项', '逾期 1 项'], items: ['1. 2026-DC-0001 消防通道被占用'], more: 0 };
const event = { type: 'plan.submitted', timestamp: '2026-03-03T01:17:00.000Z', data: { number: '2026-DC-0001' } };

describe('messages to the vendors', () => {
  const clock = new TestClock();
  const open: FarSide[] = [];
  const keep = async (side: Promise<FarSide>): Promise<FarSide> => {
    open.push(await side);
    return side;
  };
  afterEach(async () => {
    await Promise.all(open.splice(0).map((side) => side.close()));
  });

  type Sent = {
    readonly kind: ChannelKind;
    readonly secrets: Partial<ChannelSecrets> & Pick<ChannelSecrets, 'address'>;
    readonly keyword?: string;
    readonly payload?: Readonly<Record<string, unknown>>;
    readonly at?: Date;
  };
  async function send({ kind, secrets, keyword, payload, at = clock.now() }: Sent): Promise<Outcome> {
    const message = {
      id: '6b4e1c1e-4f29-4d7e-9d53-3c1d6f0c9a11',
      payload: payload ?? (kind === 'webhook' ? event : words),
      secrets: { secret: null, previous: null, ...secrets },
      keyword: keyword ?? null,
      at,
    };
    const answer = await post(ways[kind].request(message), { addresses: 'any', timeLimitMs: 2000 });
    return ways[kind].judge(answer, at);
  }
  const textOf = (side: FarSide): string => {
    const body = JSON.parse(side.accepted.at(-1)?.body ?? '{}') as {
      text?: { content: string };
      content?: { text: string };
    };
    return body.text?.content ?? body.content?.text ?? '';
  };
  const long = { head: words.head, items: Array.from({ length: 10 }, (_, n) => `${n} ${'长'.repeat(100)}`), more: 3 };

  describe('WeCom', () => {
    const path = '/cgi-bin/webhook/send?key=693a91f6-7a0c-4bc4-97a0-0ec2abfa5aaa';
    const group = () => keep(wecomGroup(clock, '693a91f6-7a0c-4bc4-97a0-0ec2abfa5aaa'));

    it('arrive as a text', async () => {
      const side = await group();
      expect(await send({ kind: 'wecom', secrets: { address: side.address(path) } })).toMatchObject({ kind: 'sent' });
      expect(textOf(side)).toBe('【闭环】督办事项\n逾期 1 项\n1. 2026-DC-0001 消防通道被占用');
    });

    it('are cut to whole lines within 2048 bytes, and say how many are missing', async () => {
      const side = await group();
      const secrets = { address: side.address(path) };
      expect(await send({ kind: 'wecom', secrets, payload: long })).toMatchObject({ kind: 'sent' });
      expect(Buffer.byteLength(textOf(side))).toBeLessThanOrEqual(2048);
      expect(textOf(side)).toMatch(/5 长{100}\n…… 另有 7 项，请登录系统查看$/);
    });

    it('wait a minute when the group has had twenty', async () => {
      const side = await group();
      const secrets = { address: side.address(path) };
      for (let n = 0; n < 20; n += 1) await send({ kind: 'wecom', secrets });
      expect(await send({ kind: 'wecom', secrets })).toMatchObject({ kind: 'retry', code: '45009', pauseMs: MINUTE });
      clock.pass(MINUTE);
      expect(await send({ kind: 'wecom', secrets })).toMatchObject({ kind: 'sent' });
    });

    it('never arrive at a robot that is gone', async () => {
      const side = await group();
      const secrets = { address: side.address('/cgi-bin/webhook/send?key=another') };
      expect(await send({ kind: 'wecom', secrets })).toMatchObject({ kind: 'refused', code: '93000' });
    });

    it('do not take the page of a gateway for an answer', async () => {
      const side = await group();
      side.fault = 'page';
      expect(await send({ kind: 'wecom', secrets: { address: side.address(path) } })).toMatchObject({ kind: 'retry' });
    });

    it('never call the whole group', async () => {
      const side = await group();
      const payload = { head: ['通报 <@all>'], items: ['<at user_id="all"></at>'], more: 0 };
      await send({ kind: 'wecom', secrets: { address: side.address(path) }, payload });
      expect(textOf(side)).not.toMatch(/[<@]/);
    });
  });

  describe('DingTalk', () => {
    const path = '/robot/send?access_token=566cc69da782ec33';
    const group = (keyword?: string) =>
      keep(dingtalkGroup(clock, { token: '566cc69da782ec33', secret: SECRET, ...(keyword && { keyword }) }));

    it('arrive signed', async () => {
      const side = await group();
      const secrets = { address: side.address(path), secret: SECRET };
      expect(await send({ kind: 'dingtalk', secrets })).toMatchObject({ kind: 'sent' });
    });

    it.each([
      ['with another secret', { secret: 'SECanother' }, 0, '签名不匹配'],
      ['unsigned', { secret: null }, 0, '相差超过 1 小时'],
      ['by a clock that is two hours slow', { secret: SECRET }, -120 * MINUTE, '相差超过 1 小时'],
      ['by a clock that is two hours fast', { secret: SECRET }, 120 * MINUTE, '相差超过 1 小时'],
    ])('are refused for good %s, with the reason', async (_name, secrets, off, reason) => {
      const side = await group();
      const at = new Date(clock.now().getTime() + off);
      const outcome = await send({ kind: 'dingtalk', secrets: { address: side.address(path), ...secrets }, at });
      expect(outcome).toMatchObject({ kind: 'refused', code: '310000' });
      expect(JSON.stringify(outcome)).toContain(reason);
    });

    it('carry the keyword that the robot asks for, and are refused without', async () => {
      const side = await group('督查');
      const secrets = { address: side.address(path), secret: SECRET };
      expect(JSON.stringify(await send({ kind: 'dingtalk', secrets }))).toContain('关键词');
      expect(await send({ kind: 'dingtalk', secrets, keyword: '督查' })).toMatchObject({ kind: 'sent' });
      expect(textOf(side)).toMatch(/^【督查】/);
      expect(await send({ kind: 'dingtalk', secrets, keyword: '督查', payload: long })).toMatchObject({ kind: 'sent' });
    });

    it('stay away for ten minutes when there were more than twenty in one', async () => {
      const side = await group();
      const secrets = { address: side.address(path), secret: SECRET };
      for (let n = 0; n < 20; n += 1) await send({ kind: 'dingtalk', secrets });
      const over = await send({ kind: 'dingtalk', secrets });
      expect(over).toMatchObject({ kind: 'retry', code: '130101', pauseMs: 10 * MINUTE });
      clock.pass(9 * MINUTE);
      expect(await send({ kind: 'dingtalk', secrets })).toMatchObject({ kind: 'retry' });
      clock.pass(10 * MINUTE);
      expect(await send({ kind: 'dingtalk', secrets })).toMatchObject({ kind: 'sent' });
    });
  });

  describe('Feishu', () => {
    const path = '/open-apis/bot/v2/hook/b3f5c1d2e4a6';
    const group = (keyword?: string) =>
      keep(feishuGroup(clock, { token: 'b3f5c1d2e4a6', secret: SECRET, ...(keyword && { keyword }) }));

    it('arrive signed', async () => {
      const side = await group();
      const secrets = { address: side.address(path), secret: SECRET };
      expect(await send({ kind: 'feishu', secrets })).toMatchObject({ kind: 'sent' });
    });

    it.each([
      ['with another secret', { secret: 'another' }, 0, '19021'],
      ['unsigned', { secret: null }, 0, '19021'],
      ['by a clock that is off', { secret: SECRET }, 61 * MINUTE, '19021'],
    ])('are refused for good %s', async (_name, secrets, off, code) => {
      const side = await group();
      const at = new Date(clock.now().getTime() + off);
      const outcome = await send({ kind: 'feishu', secrets: { address: side.address(path), ...secrets }, at });
      expect(outcome).toMatchObject({ kind: 'refused', code });
    });

    it('are refused for good at another robot, and without the keyword', async () => {
      const side = await group('督查');
      const secret = { secret: SECRET };
      const elsewhere = { address: side.address('/open-apis/bot/v2/hook/other'), ...secret };
      expect(await send({ kind: 'feishu', secrets: elsewhere })).toMatchObject({ kind: 'refused', code: '19001' });
      const here = { address: side.address(path), ...secret };
      expect(await send({ kind: 'feishu', secrets: here })).toMatchObject({ kind: 'refused', code: '19024' });
    });

    it('come back later when there were five in a second', async () => {
      const side = await group();
      const secrets = { address: side.address(path), secret: SECRET };
      for (let n = 0; n < 5; n += 1) await send({ kind: 'feishu', secrets });
      const over = await send({ kind: 'feishu', secrets });
      expect(over).toMatchObject({ kind: 'retry', code: '11232', pauseMs: MINUTE });
    });
  });

  describe('webhooks', () => {
    it('are signed so that the reference library verifies them, and carry the same id each time', async () => {
      const side = await keep(webhookReceiver(clock, () => NEW));
      const secrets = { address: side.address('/hooks'), secret: NEW };
      expect(await send({ kind: 'webhook', secrets })).toMatchObject({ kind: 'sent', code: '204' });
      clock.pass(MINUTE);
      await send({ kind: 'webhook', secrets });
      expect(JSON.parse(side.accepted[0]?.body ?? '')).toEqual(event);
      expect(side.accepted.map(({ headers }) => headers['webhook-id'])).toEqual([
        'msg_6b4e1c1e4f294d7e9d533c1d6f0c9a11',
        'msg_6b4e1c1e4f294d7e9d533c1d6f0c9a11',
      ]);
    });

    it('sign as the specification’s example does', () => {
      const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
      const at = new Date(1614265330_000);
      const signed = new Webhook(secret).sign('msg_p5jXN8AQM9LWM0D4loKWxJek', at, '{"test": 2432232314}');
      expect(signed).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
    });

    it('carry both signatures while a secret is being changed, so that either is enough', async () => {
      let known = OLD;
      const side = await keep(webhookReceiver(clock, () => known));
      const until = new Date(clock.now().getTime() + MINUTE).toISOString();
      const secrets = { address: side.address('/'), secret: NEW, previous: { secret: OLD, until } };
      expect(await send({ kind: 'webhook', secrets })).toMatchObject({ kind: 'sent' });
      known = NEW;
      expect(await send({ kind: 'webhook', secrets })).toMatchObject({ kind: 'sent' });
      known = OLD;
      clock.pass(2 * MINUTE);
      expect(await send({ kind: 'webhook', secrets })).toMatchObject({ kind: 'refused', code: '401' });
    });

    it.each([
      ['fails', { kind: 'retry', code: '500' }],
      ['busy', { kind: 'retry', code: '429', pauseMs: 120_000 }],
      ['gone', { kind: 'refused', code: '410', gone: true }],
      ['redirects', { kind: 'refused', code: '307' }],
    ] as const)('are judged by the status of a receiver that %s', async (fault, expected) => {
      const side = await keep(webhookReceiver(clock, () => NEW));
      side.fault = fault;
      const outcome = await send({ kind: 'webhook', secrets: { address: side.address('/'), secret: NEW } });
      expect(outcome).toMatchObject(expected);
      expect(side.received).toHaveLength(1);
    });
  });
});
