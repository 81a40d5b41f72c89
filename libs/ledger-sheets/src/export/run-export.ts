import { loadActor } from '@bihuan/access';
import { EXPORT_LIMIT, type ExportBody, type Words } from '@bihuan/contracts';
import { Clock, DomainError } from '@bihuan/platform';
import type { CellValue, SheetRows } from '@bihuan/spreadsheets';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TooManyRows } from '../ledger-sheets.errors';
import { ExportSink, Overtaken, type Attempt } from './export-sink';
import { ReadExport } from './read-export';
import { writeExport } from './write-export';

type Claimed = Attempt & { readonly body: ExportBody; readonly createdBy: string };

/** How long a finished file can be fetched. */
export const KEPT_MS = 3 * 24 * 60 * 60_000;
/** An export that was begun so often and never finished is given up. */
const MOST_ATTEMPTS = 5;
/** Rows between two looks at whether somebody cancelled. */
const STEP = 1000;

const LEFT: Words = { zh: '导出人的账号已停用', en: 'The account of the person who asked for it was closed' };
const BROKEN: Words = {
  zh: '系统故障，没有完成，请重新导出',
  en: 'A technical fault: it was not finished, export again',
};

/**
 * Writes an export in the background. Started again after its process was killed, it begins anew, so that all its rows are
 * of one moment; each start has a number, and what an earlier one still writes is refused.
 */
@Injectable()
export class RunExport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reader: ReadExport,
    private readonly clock: Clock,
  ) {}

  async execute(exportId: string): Promise<void> {
    const claimed = await this.claim(exportId);
    if (!claimed) return;
    if (claimed.attempt > MOST_ATTEMPTS) return this.fail(claimed, BROKEN);
    const actor = await loadActor(this.dataSource.manager, claimed.createdBy);
    if (!actor) return this.fail(claimed, LEFT);
    const sink = new ExportSink(this.dataSource, claimed);
    try {
      const total = await this.reader.within(actor, claimed.body, async (snapshot) => {
        if (snapshot.total > EXPORT_LIMIT) throw new TooManyRows(snapshot.total);
        const rows = this.watched(claimed, snapshot.rows);
        await writeExport(claimed.body.format, { plan: snapshot.plan, rows }, sink);
        return snapshot.total;
      });
      await this.finish(claimed, total, sink.size);
    } catch (error) {
      sink.destroy();
      if (error instanceof Overtaken) return;
      if (!(error instanceof DomainError)) throw error;
      await this.fail(claimed, error.words);
    }
  }

  private async claim(id: string): Promise<Claimed | null> {
    const [found] = await this.dataSource.query<[Claimed[], number]>(
      `UPDATE ledger_export SET status = 'running', attempt = attempt + 1, done = 0, progressed_at = $2
        WHERE id = $1 AND status IN ('waiting', 'running')
        RETURNING id AS "exportId", attempt, body, created_by AS "createdBy"`,
      [id, this.clock.now()],
    );
    if (found[0]) await this.dataSource.query('DELETE FROM ledger_export_chunk WHERE export_id = $1', [id]);
    return found[0] ?? null;
  }

  /** The rows as they go by, counted where the one who waits can see it. */
  private async *watched(attempt: Attempt, rows: SheetRows): AsyncGenerator<readonly CellValue[]> {
    let done = 0;
    for await (const row of rows) {
      yield row;
      done += 1;
      if (done % STEP === 0) await this.change(attempt, 'done = $3', done);
    }
  }

  private async finish(attempt: Attempt, total: number, size: number): Promise<void> {
    await this.change(
      attempt,
      `status = 'ready', done = $3, total = $3, size = $4, finished_at = $5, kept_until = $6`,
      total,
      size,
      this.clock.now(),
      new Date(this.clock.now().getTime() + KEPT_MS),
    ).catch(ignoreOvertaken);
  }

  private async fail(attempt: Attempt, failure: Words): Promise<void> {
    const now = this.clock.now();
    await this.change(
      attempt,
      `status = 'failed', failure = $3::jsonb, finished_at = $4, kept_until = $5`,
      JSON.stringify(failure),
      now,
      new Date(now.getTime() + KEPT_MS),
    ).catch(ignoreOvertaken);
    await this.dataSource.query('DELETE FROM ledger_export_chunk WHERE export_id = $1', [attempt.exportId]);
  }

  /** Changes the export as long as this attempt is the one that writes it. */
  private async change({ exportId, attempt }: Attempt, set: string, ...values: readonly unknown[]): Promise<void> {
    const now = `$${values.length + 3}`;
    const [changed] = await this.dataSource.query<[unknown[], number]>(
      `UPDATE ledger_export SET ${set}, progressed_at = ${now}
        WHERE id = $1 AND attempt = $2 AND status = 'running' RETURNING 1`,
      [exportId, attempt, ...values, this.clock.now()],
    );
    if (changed.length === 0) throw new Overtaken();
  }
}

function ignoreOvertaken(error: unknown): void {
  if (!(error instanceof Overtaken)) throw error;
}
