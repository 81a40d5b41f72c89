import { PassThrough } from 'node:stream';
import type { LiveMessage } from '@bihuan/contracts';
import type { FastifyReply } from 'fastify';

const RETRY_MS = 5000;
/** A page that does not read for so long is dropped; it asks for everything when it comes back. */
const MOST_UNREAD_BYTES = 64 * 1024;

/** An answer that goes on: server-sent events. */
export class LiveReply {
  private readonly body = new PassThrough();

  constructor(reply: FastifyReply, onClosed: () => void) {
    this.body.once('close', onClosed);
    this.body.write(`retry: ${RETRY_MS}\nevent: ready\ndata: {}\n\n`);
    void reply
      .header('content-type', 'text/event-stream; charset=utf-8')
      .header('cache-control', 'no-store, no-transform') // or a proxy may compress it, and wait until there is enough to do so
      .header('x-accel-buffering', 'no')
      .send(this.body);
  }

  tell(message: LiveMessage): void {
    this.write(`event: changed\ndata: ${JSON.stringify(message)}\n\n`);
  }

  /** A comment line, so that nobody on the way takes the stream for dead. */
  beat(): void {
    this.write(': still here\n\n');
  }

  /** Says that this stream ends for good; the page looks who it is and opens another if it may. */
  end(): void {
    if (this.body.writable) this.body.end('event: ended\ndata: {}\n\n');
  }

  private write(text: string): void {
    if (!this.body.writable) return;
    if (this.body.writableLength + this.body.readableLength > MOST_UNREAD_BYTES) this.body.destroy();
    else this.body.write(text);
  }
}
