import { RegisterCase } from '@bihuan/cases';
import type { Actor, ReportImportView } from '@bihuan/contracts';
import { UnitRow, type ReportImportRow } from '@bihuan/database';
import { OfficeClock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { draftFaults } from './drafts/draft-faults';
import { registrationOf } from './drafts/registration-of';
import { IncompleteDrafts } from './intake.errors';
import { ReportImportRepository, type ImportTarget } from './report-import.repository';

const yearMissing = { pointer: '/year', detail: '请填写报告年度 / the year reported on is missing' };

/** Turns the drafts that were kept into cases: all of them or none, and only once. */
@Injectable()
export class ConfirmImport {
  constructor(
    private readonly imports: ReportImportRepository,
    private readonly registerCase: RegisterCase,
    private readonly clock: OfficeClock,
  ) {}

  /** `year` overrules the year that was read out of the report; one of the two must be there. */
  execute(actor: Actor, target: ImportTarget, year?: number): Promise<ReportImportView> {
    return this.imports.changeDraft(actor, target, async (tx, row) => {
      const source = { ...row, year: year ?? row.year };
      await this.requireComplete(tx, source);
      const caseIds: string[] = [];
      for (const draft of row.drafts.filter(({ keep }) => keep)) {
        const { id } = await this.registerCase.within(tx, actor, registrationOf(draft, source));
        caseIds.push(id);
      }
      return { status: 'confirmed', caseIds, year: source.year };
    });
  }

  private async requireComplete(tx: EntityManager, { drafts, officeUnitId, year }: ReportImportRow): Promise<void> {
    const named = drafts.flatMap(({ leadUnitId, verifyUnitId, assistUnitIds }) => [
      ...[leadUnitId, verifyUnitId].filter((id) => id !== null),
      ...assistUnitIds,
    ]);
    const units = await tx.find(UnitRow, {
      select: { id: true },
      where: { id: In([...new Set(named)]), active: true },
    });
    const unitIds = new Set(units.map(({ id }) => id));
    const faults = [
      ...(year === null ? [yearMissing] : []),
      ...draftFaults(drafts, { unitIds, officeUnitId, today: this.clock.today() }),
    ];
    if (faults.length > 0) throw new IncompleteDrafts(faults);
  }
}
