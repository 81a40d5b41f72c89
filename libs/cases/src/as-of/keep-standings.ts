import { CaseEventRow, CaseStandingRow } from '@bihuan/database';
import { LOGGER } from '@bihuan/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource, In, type EntityManager } from 'typeorm';
import { query } from '../query';
import { replay } from '../replay';

/** Journals told again in one transaction: their rows are locked only while the standings are written. */
const BATCH = 100;

type Lacking = { readonly id: string; readonly workflow: string };

/**
 * Completes the standings of cases whose journal was written before standings were kept, or whose standings a migration has
 * deleted. Until then whoever reads the past tells those cases again itself: slower, and the same.
 */
@Injectable()
export class KeepStandings {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(): Promise<void> {
    const lacking = await this.lacking();
    for (let start = 0; start < lacking.length; start += BATCH) {
      const batch = lacking.slice(start, start + BATCH);
      await this.dataSource.transaction((tx) => this.tell(tx, batch));
    }
  }

  private lacking(): Promise<Lacking[]> {
    return query<Lacking>(
      this.dataSource.manager,
      `SELECT c.id, c.workflow FROM "case" c
        LEFT JOIN (SELECT case_id, count(*) AS kept FROM case_standing GROUP BY case_id) s ON s.case_id = c.id
        WHERE coalesce(s.kept, 0) < c.version ORDER BY c.id`,
      [],
    );
  }

  private async tell(tx: EntityManager, cases: readonly Lacking[]): Promise<void> {
    const entries = await tx.find(CaseEventRow, {
      where: { caseId: In(cases.map(({ id }) => id)) },
      order: { caseId: 'ASC', sequence: 'ASC' },
    });
    const journals = new Map<string, CaseEventRow[]>(cases.map(({ id }) => [id, []]));
    for (const entry of entries) journals.get(entry.caseId)?.push(entry);
    const standings = cases.flatMap((one) => this.standingsOf(one, journals.get(one.id) ?? []));
    for (let start = 0; start < standings.length; start += BATCH) {
      const values = standings.slice(start, start + BATCH);
      await tx.createQueryBuilder().insert().into(CaseStandingRow).values(values).orIgnore().execute();
    }
  }

  /** One journal that cannot be told must not keep the others from being told. */
  private standingsOf({ id, workflow }: Lacking, journal: readonly CaseEventRow[]): readonly CaseStandingRow[] {
    try {
      return replay(workflow, journal).map(({ event, columns }) => ({
        caseId: id,
        sequence: columns.version,
        on: event.on,
        type: event.type,
        undoes: event.type === 'event.undone' ? (event.facts.restored?.sequence ?? null) : null,
        open: columns.open,
        stateSince: columns.stateSince,
        leadUnitId: columns.leadUnitId,
        issuedOn: columns.issuedOn,
        dueOriginal: columns.dueOriginal,
        dueApproved: columns.dueApproved,
        dueOn: columns.dueOn,
        handedInOn: columns.handedInOn,
        suspendedOn: columns.suspendedOn,
        result: columns.result,
        closedAt: columns.closedAt,
      }));
    } catch (error) {
      this.logger.error({ err: error, caseId: id }, 'a journal cannot be told again');
      return [];
    }
  }
}
