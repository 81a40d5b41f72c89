import { Writable } from 'node:stream';
import { callbackify } from 'node:util';
import type { DataSource } from 'typeorm';

const CHUNK = 1024 * 1024;

/** Another process took the export over, or it was cancelled: whoever still writes stops. */
export class Overtaken extends Error {}

type Done = (error?: Error | null) => void;
export type Attempt = { readonly exportId: string; readonly attempt: number };

/** Keeps what is written in the database, in pieces of a megabyte; takes more only when a piece is written. */
export class ExportSink extends Writable {
  size = 0;
  private position = 0;
  private held: Buffer[] = [];
  private heldSize = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly target: Attempt,
  ) {
    super({ highWaterMark: CHUNK });
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: Done): void {
    this.held.push(chunk);
    this.heldSize += chunk.length;
    if (this.heldSize < CHUNK) done();
    else callbackify(() => this.keep())(done);
  }

  override _final(done: Done): void {
    callbackify(() => this.keep())(done);
  }

  private async keep(): Promise<void> {
    if (this.heldSize === 0) return;
    const content = Buffer.concat(this.held);
    this.held = [];
    this.heldSize = 0;
    await this.insert(content);
  }

  private async insert(content: Buffer): Promise<void> {
    const { exportId, attempt } = this.target;
    const kept = await this.dataSource.query<unknown[]>(
      `INSERT INTO ledger_export_chunk (export_id, attempt, position, content)
       SELECT x.id, x.attempt, $3, $4 FROM ledger_export x
        WHERE x.id = $1 AND x.attempt = $2 AND x.status = 'running' RETURNING 1`,
      [exportId, attempt, this.position, content],
    );
    if (kept.length === 0) throw new Overtaken();
    this.position += 1;
    this.size += content.length;
  }
}
