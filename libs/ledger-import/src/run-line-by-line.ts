import { appendToOutbox, LedgerImportLineRow, LedgerImportRow, MOST_FAILURES, workOff } from '@bihuan/database';
import { LOGGER, OfficeClock } from '@bihuan/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf, BROKEN, STARTER_GONE } from './acting-for';
import { CarryOutLine, type RunLine } from './carry-out-line';

/** Works an import off line by line, each through the one door in a transaction of its own. */
@Injectable()
export class RunLineByLine {
  constructor(
    private readonly dataSource: DataSource,
    private readonly carryOut: CarryOutLine,
    private readonly day: OfficeClock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  execute(row: LedgerImportRow, limit?: number): Promise<void> {
    const list = {
      failed: 'a line of a ledger import failed',
      place: ({ position }: RunLine) => ({ importId: row.id, position }),
      claim: (tx: EntityManager) => claimLine(tx, row.id),
      carryOut: (tx: EntityManager, line: RunLine) => this.step(tx, row, line),
      putBack: ({ position }: RunLine) => this.noteFailure(row, position),
      finish: () => this.finish(row),
      goOn: () => appendToOutbox(this.dataSource.manager, 'ledger-import.run', { importId: row.id }),
    };
    const { dataSource, logger } = this;
    return workOff({ dataSource, logger }, list, limit);
  }

  private async step(tx: EntityManager, row: LedgerImportRow, line: RunLine): Promise<'done' | 'stopped'> {
    const actor = await actorOf(tx, row);
    if (!actor) {
      const change = { status: 'stopped', failure: STARTER_GONE, finishedAt: this.day.now() } as const;
      await tx.update(LedgerImportRow, { id: row.id, status: 'running' }, change);
      return 'stopped';
    }
    const result = await this.carryOut.within(tx, { ...row, actor }, line);
    const key = { importId: row.id, position: line.position };
    await tx.update(LedgerImportLineRow, key, { ...result, reasons: [...result.reasons], at: this.day.now() });
    return 'done';
  }

  /** Puts the line behind the others, for another try. */
  private async noteFailure({ id }: LedgerImportRow, position: number): Promise<void> {
    await this.dataSource.query(
      `UPDATE ledger_import_line SET failures = failures + 1,
              outcome = CASE WHEN failures + 1 < $3 THEN outcome ELSE 'refused' END,
              reasons = CASE WHEN failures + 1 < $3 THEN reasons ELSE $4::jsonb END, at = $5
        WHERE import_id = $1 AND position = $2 AND outcome = 'waiting'`,
      [id, position, MOST_FAILURES, JSON.stringify([BROKEN]), this.day.now()],
    );
  }

  private async finish({ id }: LedgerImportRow): Promise<void> {
    await this.dataSource.query(
      `UPDATE ledger_import SET status = 'done', finished_at = $2
        WHERE id = $1 AND status = 'running'
          AND NOT EXISTS (SELECT 1 FROM ledger_import_line l WHERE l.import_id = $1 AND l.outcome = 'waiting')`,
      [id, this.day.now()],
    );
  }
}

/** The next line that nobody else works on; none once the import was cancelled. */
async function claimLine(tx: EntityManager, importId: string): Promise<RunLine | null> {
  const [found] = await tx.query<RunLine[]>(
    `SELECT l.position, l.values, l.key, l.verdict, l.case_id AS "caseId", l.case_version AS "caseVersion"
       FROM ledger_import_line l
      WHERE l.import_id = $1 AND l.outcome = 'waiting'
        AND EXISTS (SELECT 1 FROM ledger_import i WHERE i.id = $1 AND i.status = 'running')
      ORDER BY l.failures, l.position LIMIT 1 FOR UPDATE OF l SKIP LOCKED`,
    [importId],
  );
  return found ?? null;
}
