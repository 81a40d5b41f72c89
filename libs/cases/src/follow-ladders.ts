import { loadLadders, markOf } from '@bihuan/database';
import { LOGGER } from '@bihuan/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource, type EntityManager } from 'typeorm';
import { ReplanCase } from './replan-case';

const BATCH = 100;

/**
 * Plans the timers of cases again that were planned by other ladders than those in force. The mark beside each case is the
 * truth: killed in between, it goes on with the cases that are left, and any number of processes may work at it. A case
 * that an event is changing is skipped and found by the next turn.
 */
@Injectable()
export class FollowLadders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly replanCase: ReplanCase,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Tells how many cases were planned again. */
  async execute(): Promise<number> {
    const failed: string[] = [];
    let found = 0;
    let total = 0;
    do {
      found = await this.dataSource.transaction((tx) => this.nextBatch(tx, failed));
      total += found;
    } while (found === BATCH);
    if (total > 0) this.logger.info({ cases: total, failed: failed.length }, 'timers follow the ladders in force');
    return total - failed.length;
  }

  private async nextBatch(tx: EntityManager, failed: string[]): Promise<number> {
    const mark = markOf(await loadLadders(tx));
    const cases = await casesOfOtherLadders(tx, { mark, but: failed, limit: BATCH });
    for (const caseId of cases) {
      // one case that cannot be planned must not keep the others from it
      await tx
        .transaction((inner) => this.replanCase.within(inner, caseId))
        .catch((error: unknown) => {
          failed.push(caseId);
          this.logger.error({ err: error, caseId }, 'the timers of a case could not be planned');
        });
    }
    return cases.length;
  }
}

type Wanted = { readonly mark: string; readonly but: readonly string[]; readonly limit: number };

/** Cases planned by other ladders, locked as whoever changes a case locks it. Both sides of the mark: an index finds them. */
async function casesOfOtherLadders(tx: EntityManager, { mark, but, limit }: Wanted): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT c.id FROM timer_plan p JOIN "case" c ON c.id = p.case_id
      WHERE (p.ladders < $1 OR p.ladders > $1) AND c.id <> ALL($2::uuid[])
      ORDER BY p.ladders, c.id LIMIT $3 FOR NO KEY UPDATE OF c SKIP LOCKED`,
    [mark, [...but], limit],
  );
  return rows.map(({ id }) => id);
}
