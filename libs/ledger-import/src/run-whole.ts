import type { Refusal, Words } from '@bihuan/contracts';
import { LedgerImportLineRow, LedgerImportRow } from '@bihuan/database';
import { OfficeClock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf, STARTER_GONE } from './acting-for';
import { CarryOutLine, type Run, type RunLine } from './carry-out-line';

type WholeLine = RunLine & { readonly sourceRow: number };

/** The run ends, and nothing of it stays. */
class TakenBack extends Error {
  constructor(
    readonly words: Words | null,
    readonly line: { readonly position: number; readonly reasons: readonly Refusal[] } | null = null,
  ) {
    super();
  }
}

/** Between so many lines it looks whether it was cancelled, and tells how far it is. */
const STRIDE = 50;

/** Works an import off in one transaction: all lines, or none. Nothing of a run that was killed, cancelled or refused stays. */
@Injectable()
export class RunWhole {
  constructor(
    private readonly dataSource: DataSource,
    private readonly carryOut: CarryOutLine,
    private readonly day: OfficeClock,
  ) {}

  async execute(row: LedgerImportRow): Promise<void> {
    try {
      await this.dataSource.transaction((tx) => this.run(tx, row));
    } catch (error) {
      if (!(error instanceof TakenBack)) throw error;
      await this.takeBack(row, error);
    }
  }

  private async run(tx: EntityManager, row: LedgerImportRow): Promise<void> {
    const actor = await actorOf(tx, row);
    if (!actor) throw new TakenBack(STARTER_GONE);
    const lines = await tx.query<WholeLine[]>(
      `SELECT position, source_row AS "sourceRow", values, key, verdict, case_id AS "caseId",
              case_version AS "caseVersion"
         FROM ledger_import_line WHERE import_id = $1 AND outcome = 'waiting' ORDER BY position FOR UPDATE`,
      [row.id],
    );
    for (const [index, line] of lines.entries()) {
      if (index % STRIDE === 0) await this.goOn(row, index);
      await this.step(tx, { ...row, actor }, line);
    }
    const change = { status: 'done', settled: 0, finishedAt: this.day.now() } as const;
    const { affected } = await tx.update(LedgerImportRow, { id: row.id, status: 'running' }, change);
    if (affected !== 1) throw new TakenBack(null);
  }

  private async step(tx: EntityManager, run: Run, line: WholeLine): Promise<void> {
    const { position, sourceRow } = line;
    const result = await this.carryOut.within(tx, run, line);
    if (result.outcome === 'refused') {
      const why = result.reasons.map(({ reason }) => reason);
      const words = {
        zh: `第 ${sourceRow} 行未能办理：${why.map(({ zh }) => zh).join('；')}。全部未导入`,
        en: `Row ${sourceRow} was refused: ${why.map(({ en }) => en).join('; ')}. Nothing was imported`,
      };
      throw new TakenBack(words, { position, reasons: result.reasons });
    }
    const change = { ...result, reasons: [...result.reasons], at: this.day.now() };
    await tx.update(LedgerImportLineRow, { importId: run.id, position }, change);
  }

  /** On a connection of its own, so that everybody sees how far it is; throws once it was cancelled. */
  private async goOn({ id }: LedgerImportRow, settled: number): Promise<void> {
    const change = { settled, progressedAt: this.day.now() };
    const { affected } = await this.dataSource.manager.update(LedgerImportRow, { id, status: 'running' }, change);
    if (affected !== 1) throw new TakenBack(null);
  }

  /** A run that was refused is back where it can be started anew; one that was cancelled says so already. */
  private async takeBack({ id }: LedgerImportRow, { words, line }: TakenBack): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const change = { status: 'preview', failure: words, settled: 0, version: () => 'version + 1' } as const;
      const { affected } = await tx.update(LedgerImportRow, { id, status: 'running' }, change);
      if (affected !== 1) return;
      await tx.update(LedgerImportLineRow, { importId: id }, { outcome: 'waiting', at: null });
      if (line)
        await tx.update(LedgerImportLineRow, { importId: id, position: line.position }, { reasons: [...line.reasons] });
    });
  }
}
