import { FindCases } from '@bihuan/cases';
import type { Actor, LedgerEditsBody } from '@bihuan/contracts';
import { UnitNames, type LedgerUnit } from '@bihuan/ledger-reader';
import { OfficeClock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { planEdits, type Plan } from './plan-edits';

/** Reads what somebody wishes to change against the cases as they stand: a plan for each case. */
@Injectable()
export class ReadEdits {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: FindCases,
    private readonly present: OfficeClock,
  ) {}

  async execute(actor: Actor, { edits, reason }: LedgerEditsBody): Promise<readonly Plan[]> {
    const caseIds = [...new Set(edits.map(({ caseId }) => caseId.toLowerCase()))];
    const rows = await this.cases.execute(actor, caseIds);
    const units = await this.dataSource.query<LedgerUnit[]>(
      `SELECT id, name, short_name AS "shortName", kind FROM unit WHERE active`,
    );
    const setting = { reason, world: { names: new UnitNames(units), today: this.present.today() } };
    return caseIds.map((caseId) =>
      planEdits(
        rows.get(caseId),
        edits.filter((edit) => edit.caseId.toLowerCase() === caseId),
        setting,
      ),
    );
  }
}
