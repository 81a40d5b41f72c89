import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { liveMessage, type LiveMessage } from '@bihuan/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** A page of a browser that listens to an api on a port of its own. */
export class LiveEar {
  readonly told: LiveMessage[] = [];
  readonly words: string[] = [];
  private readonly waiting = new Set<() => void>();
  private rest = '';
  isOver = false;

  private constructor(readonly answer: IncomingMessage) {
    answer.setEncoding('utf8');
    answer.on('data', (part: string) => this.read(part));
    answer.on('error', () => undefined); // we hung up
    answer.on('close', () => {
      this.isOver = true;
      this.wake();
    });
  }

  /** Resolves with the answer's head: an ear where it is a stream. */
  static open(app: NestFastifyApplication, token: string): Promise<LiveEar> {
    const { port } = app.getHttpServer().address() as AddressInfo;
    return new Promise((resolve, reject) => {
      const headers = { accept: 'text/event-stream', cookie: `bihuan_session=${token}` };
      get({ host: '127.0.0.1', port, path: '/api/live', headers, agent: false }, (answer) =>
        resolve(new LiveEar(answer)),
      ).on('error', reject);
    });
  }

  /** Resolves as soon as what has been heard so far is enough. */
  async until(isEnough: (ear: LiveEar) => boolean): Promise<void> {
    while (!isEnough(this)) await new Promise<void>((resolve) => this.waiting.add(resolve));
  }

  hangUp(): void {
    this.answer.destroy();
  }

  private read(part: string): void {
    const blocks = `${this.rest}${part}`.split('\n\n');
    this.rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const word = /^event: (.*)$/m.exec(block)?.[1];
      if (word) this.words.push(word);
      const data = /^data: (.*)$/m.exec(block)?.[1] ?? '';
      if (word === 'changed') this.told.push(liveMessage.parse(JSON.parse(data)));
    }
    this.wake();
  }

  private wake(): void {
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
  }
}
