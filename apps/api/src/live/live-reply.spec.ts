import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { LiveReply } from './live-reply';

describe('the stream of a page', () => {
  it('is dropped when nobody reads what it is told, and not before', async () => {
    const sent: { body?: Readable } = {};
    const reply = { header: () => reply, send: (body: Readable) => Object.assign(sent, { body }) };
    let isClosed = false;
    const live = new LiveReply(reply as unknown as FastifyReply, () => (isClosed = true));
    const ids = Array.from({ length: 20 }, () => '00000000-0000-4000-8000-000000000000');
    const message = { everything: false, topics: ['cases' as const], cases: ids, commentsOn: [] };
    for (let count = 0; count < 50; count += 1) live.tell(message);
    expect(sent.body?.destroyed).toBe(false);
    for (let count = 0; count < 50; count += 1) live.tell(message);
    await new Promise((resolve) => setImmediate(resolve));
    expect([sent.body?.destroyed, isClosed]).toEqual([true, true]);
  });
});
