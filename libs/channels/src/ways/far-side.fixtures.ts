import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Clock } from '@bihuan/platform';
import { Webhook } from 'standardwebhooks';

/** What a server on the far side got. */
export type Received = {
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  readonly at: Date;
};
type Reply = { readonly status: number; readonly body: string; readonly headers?: Readonly<Record<string, string>> };
type Fault = 'none' | 'fails' | 'hangs' | 'drops' | 'redirects' | 'floods' | 'busy' | 'gone' | 'page' | 'drops-after';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const json = (body: object): Reply => ({ status: 200, body: JSON.stringify(body) });

/** A local server that behaves as a vendor documents, or badly while told to. What it accepted is what its group would show. */
export class FarSide {
  readonly received: Received[] = [];
  readonly accepted: Received[] = [];
  fault: Fault = 'none';
  private readonly server: Server;

  private constructor(
    private readonly clock: Clock,
    private readonly answer: (received: Received, side: FarSide) => Reply | 'accepted',
    private readonly success: Reply,
  ) {
    this.server = createServer((request, response) => {
      this.serve(request, response).catch(() => response.destroy());
    });
  }

  static async open(
    clock: Clock,
    answer: (received: Received, side: FarSide) => Reply | 'accepted',
    success: Reply,
  ): Promise<FarSide> {
    const side = new FarSide(clock, answer, success);
    await new Promise<void>((resolve) => side.server.listen(0, '127.0.0.1', resolve));
    return side;
  }

  address(path: string): string {
    const bound = this.server.address();
    if (bound === null || typeof bound === 'string') throw new Error('no port');
    return `http://127.0.0.1:${bound.port}${path}`;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** How many were accepted in the last so many milliseconds. */
  acceptedWithin(ms: number): number {
    const since = this.clock.now().getTime() - ms;
    return this.accepted.filter(({ at }) => at.getTime() > since).length;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://far.side');
    const received = { url, headers: request.headers, body: await text(request), at: this.clock.now() };
    this.received.push(received);
    if (this.fault !== 'none') return this.misbehave(response, received);
    const reply = this.answer(received, this);
    if (reply === 'accepted') this.accepted.push(received);
    const { status, body, headers } = reply === 'accepted' ? this.success : reply;
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  }

  private misbehave(response: ServerResponse, received: Received): void {
    switch (this.fault) {
      case 'hangs':
        return;
      case 'drops':
        response.destroy();
        return;
      case 'drops-after':
        this.accepted.push(received); // taken, but nobody is told
        response.destroy();
        return;
      case 'redirects':
        response.writeHead(307, { location: this.address('/elsewhere') }).end();
        return;
      case 'busy':
        response.writeHead(429, { 'retry-after': '120' }).end('slow down');
        return;
      case 'gone':
        response.writeHead(410).end();
        return;
      case 'page':
        response.writeHead(200, { 'content-type': 'text/html' }).end('<html>sign in to the network first</html>');
        return;
      case 'floods':
        response.writeHead(200);
        flood(response);
        return;
      default:
        response.writeHead(500).end(`failed on ${received.url.href}`);
    }
  }
}

function flood(response: ServerResponse): void {
  if (response.destroyed) return;
  if (response.write('x'.repeat(65_536))) setImmediate(flood, response);
  else response.once('drain', () => flood(response));
}

/** A WeCom group: the key in the address, texts of at most 2048 bytes, 20 a minute. */
export function wecomGroup(clock: Clock, key: string): Promise<FarSide> {
  return FarSide.open(
    clock,
    ({ url, body }, side) => {
      if (url.pathname !== '/cgi-bin/webhook/send' || url.searchParams.get('key') !== key) {
        return json({ errcode: 93000, errmsg: 'invalid webhook url, hint: [1700000000_1_abc]' });
      }
      const message = JSON.parse(body) as { msgtype: string; text?: { content?: string } };
      if (message.msgtype !== 'text') return json({ errcode: 40008, errmsg: 'invalid message type' });
      if (Buffer.byteLength(message.text?.content ?? '') > 2048) {
        return json({ errcode: 40058, errmsg: 'text.content exceed max length 2048. invalid Request Parameter' });
      }
      if (side.acceptedWithin(MINUTE) >= 20) return json({ errcode: 45009, errmsg: 'api freq out of limit' });
      return 'accepted';
    },
    json({ errcode: 0, errmsg: 'ok' }),
  );
}

type Guarded = { readonly token: string; readonly secret: string | null; readonly keyword?: string };

/** A DingTalk group: signed within the hour, a keyword where one is set, 20 a minute and then shut for ten minutes. */
export function dingtalkGroup(clock: Clock, { token, secret, keyword }: Guarded): Promise<FarSide> {
  let shutUntil = 0;
  const refuse = (errmsg: string): Reply => json({ errcode: 310000, errmsg: `${errmsg}, more: [https://ding-doc…]` });
  return FarSide.open(
    clock,
    ({ url, body, at }, side) => {
      const { searchParams: query } = url;
      if (query.get('access_token') !== token) return json({ errcode: 400101, errmsg: 'token is not exist' });
      if (secret !== null) {
        const timestamp = query.get('timestamp') ?? '';
        if (Math.abs(at.getTime() - Number(timestamp)) > HOUR) return refuse('invalid timestamp');
        const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
        if (query.get('sign') !== sign) return refuse('sign not match');
      }
      const message = JSON.parse(body) as { msgtype: string; text: { content: string } };
      if (keyword && !message.text.content.includes(keyword)) return refuse('keywords not in content');
      const isOver = at.getTime() < shutUntil || side.acceptedWithin(MINUTE) >= 20;
      if (!isOver) return 'accepted';
      shutUntil = Math.max(shutUntil, at.getTime() + 10 * MINUTE);
      return json({ errcode: 130101, errmsg: 'send too fast, exceed 20 times per minute' });
    },
    json({ errcode: 0, errmsg: 'ok' }),
  );
}

/** A Feishu group: signed within the hour, a body of at most 20 KB, 100 a minute and 5 a second. */
export function feishuGroup(clock: Clock, { token, secret, keyword }: Guarded): Promise<FarSide> {
  return FarSide.open(
    clock,
    ({ url, body, at }, side) => {
      if (url.pathname !== `/open-apis/bot/v2/hook/${token}`) {
        return json({ code: 19001, msg: 'param invalid: incoming webhook access token invalid', data: {} });
      }
      if (Buffer.byteLength(body) > 20 * 1024) return { status: 400, body: '{"code":9499,"msg":"Bad Request"}' };
      const message = JSON.parse(body) as { timestamp?: string; sign?: string; content: { text: string } };
      if (secret !== null && !isSignedForFeishu(message, secret, at)) {
        return json({ code: 19021, msg: 'sign match fail or timestamp is not within one hour from current time' });
      }
      if (keyword && !message.content.text.includes(keyword)) return json({ code: 19024, msg: 'Key Words Not Found' });
      if (side.acceptedWithin(MINUTE) >= 100 || side.acceptedWithin(1000) >= 5) {
        return { status: 400, body: '{"code":11232,"msg":"frequency limited psm[lark.oapi.app_platform_runtime]"}' };
      }
      return 'accepted';
    },
    json({ StatusCode: 0, StatusMessage: 'success', code: 0, msg: 'success', data: {} }),
  );
}

function isSignedForFeishu(
  { timestamp = '0', sign }: { timestamp?: string; sign?: string },
  secret: string,
  at: Date,
): boolean {
  const isInTime = Math.abs(at.getTime() / 1000 - Number(timestamp)) <= 3600;
  return isInTime && sign === createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64');
}

/** Another system that verifies with the reference library of Standard Webhooks and answers 401 to what it cannot trust. */
export function webhookReceiver(clock: Clock, secret: () => string): Promise<FarSide> {
  return FarSide.open(
    clock,
    ({ headers, body, at }) => {
      const realNow = Date.now;
      Date.now = () => at.getTime(); // the library asks the process for the time; nothing is awaited meanwhile
      try {
        new Webhook(secret()).verify(body, headers as Record<string, string>);
        return 'accepted';
      } catch {
        return { status: 401, body: 'signature' };
      } finally {
        Date.now = realNow;
      }
    },
    { status: 204, body: '' },
  );
}
