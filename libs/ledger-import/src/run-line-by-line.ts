import { appendToOutbox, LedgerImportLineRow, LedgerImportRow } from '@bihuan/database';
import { LOGGER } from '@bihuan/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf, BROKEN, STARTER_GONE } from './acting-for';
import { CarryOutLine, type RunLine } from './carry-out-line';
import { OfficeDay } from './office-day';

type Claim = { line: RunLine | null };
type Step = 'did-one' | 'nothing-left' | 'stopped';

/** One job does so many lines and asks for the next: no job runs for long, and a shutdown waits for little. */
const SLICE = 200;
/** A line that fails so often for no reason of the trade is set aside; the others shall not wait for it. */
const MOST_FAILURES = 3;

/**
 * Works an import off line by line: each is claimed, carried out through the one door and marked in one transaction. A
 * process that is killed leaves no line done twice and none forgotten, and several may work on the same list.
 */
@Injectable()
export class RunLineByLine {
  constructor(
    private readonly dataSource: DataSource,
    private readonly carryOut: CarryOutLine,
    private readonly day: OfficeDay,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(row: LedgerImportRow, limit = SLICE): Promise<void> {
    for (let count = 0; count < limit; count += 1) {
      const step = await this.next(row);
      if (step === 'stopped') return;
      if (step === 'nothing-left') return this.finish(row);
    }
    await appendToOutbox(this.dataSource.manager, 'ledger-import.run', { importId: row.id });
  }

  private async next(row: LedgerImportRow): Promise<Step> {
    const claim: Claim = { line: null };
    try {
      return await this.dataSource.transaction((tx) => this.step(tx, row, claim));
    } catch (error) {
      if (!claim.line) throw error;
      const { position } = claim.line;
      this.logger.error({ err: error, importId: row.id, position }, 'a line of a ledger import failed');
      await this.noteFailure(row, position);
      return 'did-one';
    }
  }

  private async step(tx: EntityManager, row: LedgerImportRow, claim: Claim): Promise<Step> {
    const line = await claimLine(tx, row.id);
    if (!line) return 'nothing-left';
    claim.line = line;
    const actor = await actorOf(tx, row);
    if (!actor) {
      const change = { status: 'stopped', failure: STARTER_GONE, finishedAt: this.day.now() } as const;
      await tx.update(LedgerImportRow, { id: row.id, status: 'running' }, change);
      return 'stopped';
    }
    const result = await this.carryOut.within(tx, { ...row, actor }, line);
    const key = { importId: row.id, position: line.position };
    await tx.update(LedgerImportLineRow, key, { ...result, reasons: [...result.reasons], at: this.day.now() });
    return 'did-one';
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

  /** Done, unless another process still holds a line of it: then that one will say so. */
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
