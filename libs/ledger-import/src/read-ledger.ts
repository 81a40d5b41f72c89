import { randomUUID } from 'node:crypto';
import type { LedgerMapping, SkippedRows } from '@bihuan/contracts';
import { LedgerImportLineRow, LedgerImportRow } from '@bihuan/database';
import { DomainError, OfficeClock } from '@bihuan/platform';
import { openSpreadsheet } from '@bihuan/spreadsheets';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FindDuplicates } from './find-duplicates';
import { JudgeLines } from './judge-lines';
import { NoSuchSheet } from './ledger-import.errors';
import { linesOf, type ReadLine } from './lines/read-lines';
import { goOnReading, Overtaken, type Reader } from './reading-fence';
import { ledgerUnits } from './unit-names.queries';

/** An import that is being read, and by whom. */
type Reading = Reader &
  Pick<LedgerImportRow, 'officeUnitId' | 'defaults' | 'createdBy' | 'fileName' | 'content'> & {
    readonly mapping: LedgerMapping;
  };

const BATCH = 200;
const columnsRead = {
  id: true,
  officeUnitId: true,
  defaults: true,
  createdBy: true,
  fileName: true,
  content: true,
  mapping: true,
} as const;
const MOST_SKIPPED_SHOWN = 50;

/**
 * Reads the file of an import line by line into its table, and holds the lines against the cases that are there. A reading
 * that was killed is begun again from the first row; of two at once the later one goes on.
 */
@Injectable()
export class ReadLedger {
  constructor(
    private readonly dataSource: DataSource,
    private readonly judge: JudgeLines,
    private readonly duplicates: FindDuplicates,
    private readonly day: OfficeClock,
  ) {}

  async execute(importId: string): Promise<void> {
    const reading = await this.begin(importId);
    if (!reading) return;
    try {
      const skipped = await this.read(reading);
      await this.numberKeys(reading);
      await this.judge.execute(reading);
      await this.duplicates.execute(reading);
      await this.end(reading, { status: 'preview', skipped, finishedAt: null });
    } catch (error) {
      if (error instanceof Overtaken) return;
      if (!(error instanceof DomainError)) throw error;
      await this.end(reading, { status: 'mapping', failure: error.words });
    }
  }

  private begin(id: string): Promise<Reading | null> {
    const reader = randomUUID();
    return this.dataSource.transaction(async (tx) => {
      const change = { reader, total: 0, settled: 0, failure: null, progressedAt: this.day.now() };
      const { affected } = await tx.update(LedgerImportRow, { id, status: 'reading' }, change);
      if (affected !== 1) return null;
      await tx.delete(LedgerImportLineRow, { importId: id });
      const [row] = await tx.find(LedgerImportRow, { where: { id }, select: columnsRead });
      return row?.mapping ? { ...row, mapping: row.mapping, reader } : null;
    });
  }

  private async read(reading: Reading): Promise<SkippedRows> {
    const { content, fileName, mapping, defaults } = reading;
    const { sheets } = await openSpreadsheet(content, fileName);
    const sheet = sheets.find(({ name }) => name === mapping.sheet);
    if (!sheet) throw new NoSuchSheet(mapping.sheet);
    const world = { units: await ledgerUnits(this.dataSource.manager), today: this.day.today() };
    const skipped: { count: number; first: SkippedRows['first'] } = { count: 0, first: [] };
    let batch: ReadLine[] = [];
    for await (const found of linesOf(sheet.rows(), { mapping, defaults, world })) {
      if (found.kind === 'skipped') {
        skipped.count += 1;
        if (skipped.first.length < MOST_SKIPPED_SHOWN) skipped.first.push({ row: found.row, reason: found.reason });
        continue;
      }
      batch.push(found.line);
      if (batch.length === BATCH) {
        await this.keep(reading, batch);
        batch = [];
      }
    }
    await this.keep(reading, batch);
    return skipped;
  }

  private async keep(reading: Reading, batch: readonly ReadLine[]): Promise<void> {
    if (batch.length === 0) return;
    await this.dataSource.transaction(async (tx) => {
      await goOnReading(tx, reading, this.day.now(), batch.length);
      const blank = { verdict: 'new', differences: [], outcome: 'waiting', reasons: [] } as const;
      await tx.insert(LedgerImportLineRow, batch.map((line) => ({ ...line, ...blank, importId: reading.id })) as never);
    });
  }

  /** Lines that are told alike are told apart by their order in the file. */
  private async numberKeys({ id }: Reading): Promise<void> {
    await this.dataSource.query(
      `UPDATE ledger_import_line l SET key = l.key || ':' || x.turn
         FROM (SELECT position, row_number() OVER (PARTITION BY key ORDER BY position) AS turn
                 FROM ledger_import_line WHERE import_id = $1) x
        WHERE l.import_id = $1 AND l.position = x.position`,
      [id],
    );
  }

  private async end({ id, reader }: Reading, change: Partial<LedgerImportRow>): Promise<void> {
    await this.dataSource.manager.update(
      LedgerImportRow,
      { id, status: 'reading', reader },
      {
        ...change,
        version: () => 'version + 1',
        progressedAt: this.day.now(),
      },
    );
  }
}
