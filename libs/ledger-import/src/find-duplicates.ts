import type { LedgerValues } from '@bihuan/contracts';
import type { LedgerLikeness } from '@bihuan/database';
import { OfficeClock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { JudgedImport } from './judge-lines';
import { LikeFindings } from './lines/likeness';
import { findingOf } from './lines/wording';
import { goOnReading } from './reading-fence';

type Line = { readonly position: number; readonly sourceRow: number; readonly values: LedgerValues };
type Place = Pick<LedgerLikeness, 'caseId' | 'sourceRow'>;
type Found = { readonly position: number; readonly likeness: LedgerLikeness };

/** The newest cases of a unit that are compared with. */
const MOST_CASES = 5000;
const BATCH = 500;

/**
 * Marks new lines that may be the same as a case of the office, or as an earlier line of the file: same lead unit, similar
 * words. Unit by unit, so that no more than one unit's findings are held in memory.
 */
@Injectable()
export class FindDuplicates {
  constructor(
    private readonly dataSource: DataSource,
    private readonly day: OfficeClock,
  ) {}

  async execute(of: JudgedImport): Promise<void> {
    const units = await this.dataSource.query<{ id: string | null }[]>(
      `SELECT DISTINCT lead_unit_id AS id FROM ledger_import_line WHERE import_id = $1 AND verdict = 'new'`,
      [of.id],
    );
    for (const { id } of units) await this.compare(of, id);
  }

  private async compare(of: JudgedImport, unitId: string | null): Promise<void> {
    const known = await this.findingsOf(of, unitId);
    for (let after = 0; ;) {
      const lines = await this.linesOf(of, { unitId, after });
      const found: Found[] = [];
      for (const { position, sourceRow, values } of lines) {
        const finding = findingOf(values);
        const like = known.likest(finding);
        if (like) found.push({ position, likeness: { ...like.place, score: like.score } });
        known.add({ caseId: null, sourceRow }, finding);
      }
      await this.mark(of, found);
      const last = lines.at(-1);
      if (!last) return;
      after = last.position;
    }
  }

  private async findingsOf({ officeUnitId }: JudgedImport, unitId: string | null): Promise<LikeFindings<Place>> {
    const cases = await this.dataSource.query<{ id: string; finding: string }[]>(
      `SELECT id, finding FROM "case" WHERE office_unit_id = $1 AND lead_unit_id IS NOT DISTINCT FROM $2::uuid
        ORDER BY registered_at DESC LIMIT ${MOST_CASES}`,
      [officeUnitId, unitId],
    );
    const known = new LikeFindings<Place>();
    for (const { id, finding } of cases) known.add({ caseId: id, sourceRow: null }, finding);
    return known;
  }

  private linesOf(
    { id }: JudgedImport,
    { unitId, after }: { readonly unitId: string | null; readonly after: number },
  ): Promise<Line[]> {
    return this.dataSource.query<Line[]>(
      `SELECT position, source_row AS "sourceRow", values FROM ledger_import_line
        WHERE import_id = $1 AND verdict = 'new' AND lead_unit_id IS NOT DISTINCT FROM $2::uuid AND position > $3
        ORDER BY position LIMIT ${BATCH}`,
      [id, unitId, after],
    );
  }

  private async mark(of: JudgedImport, found: readonly Found[]): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      await goOnReading(tx, of, this.day.now());
      await tx.query(
        `UPDATE ledger_import_line l SET verdict = 'possible-duplicate', likeness = x.likeness
           FROM jsonb_to_recordset($2::jsonb) AS x(position int, likeness jsonb)
          WHERE l.import_id = $1 AND l.position = x.position`,
        [of.id, JSON.stringify(found)],
      );
    });
  }
}
