import { loadActor } from '@bihuan/access';
import { ApplyCaseEvent, reasonsOf } from '@bihuan/cases';
import type { Actor, CaseEventBody, FillInItemStatus, Refusal, Words } from '@bihuan/contracts';
import { appendToOutbox, FillInItemRow, FillInReturnRow, MOST_FAILURES, workOff } from '@bihuan/database';
import { Clock, DomainError, LOGGER } from '@bihuan/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource, type EntityManager } from 'typeorm';

type Return = { readonly id: string; readonly sheetId: string; readonly createdBy: string };
type Item = {
  readonly position: number;
  readonly caseId: string;
  readonly expectedVersion: number;
  readonly event: CaseEventBody;
  readonly fingerprint: string;
};
type Outcome = { readonly status: FillInItemStatus; readonly reasons: readonly Refusal[] };
type Task = { readonly of: Return; readonly item: Item; readonly actor: Actor };

const UPLOADER_GONE: Words = {
  zh: '交表人的账号已停用，其余各行没有办理',
  en: 'The account of the person who handed it in was closed: the remaining rows were left alone',
};
const CHANGED: Words = {
  zh: '核对之后该事项又有新的办理，请重新上传核对',
  en: 'The case was changed after the preview: upload the sheet again and look at it',
};
const BROKEN: Refusal = {
  code: 'fill-in/failed',
  reason: {
    zh: '系统故障，未能办理，请单独办理或联系管理员',
    en: 'A technical fault: raise it on the case itself, or ask the administrator',
  },
};

/**
 * Takes in what was confirmed of a returned sheet, row by row through the one door, with the rights that the uploader has at
 * that moment. Each row is claimed, taken in and marked in one transaction, and what was taken in leaves its fingerprint: a
 * process that is killed, two of them at once, or the same file once more take nothing in twice.
 */
@Injectable()
export class TakeInReturn {
  constructor(
    private readonly dataSource: DataSource,
    private readonly apply: ApplyCaseEvent,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(returnId: string, limit?: number): Promise<void> {
    const found = await this.begin(returnId);
    if (!found) return;
    const list = {
      failed: 'a row of a returned sheet failed',
      place: ({ position }: Item) => ({ returnId, position }),
      claim: (tx: EntityManager) => claimItem(tx, returnId),
      carryOut: (tx: EntityManager, item: Item) => this.step(tx, found, item),
      putBack: ({ position }: Item) => this.noteFailure(found, position),
      finish: () => this.finish(found),
      goOn: () => appendToOutbox(this.dataSource.manager, 'fill-in.take-in', { returnId }),
    };
    const { dataSource, logger } = this;
    await workOff({ dataSource, logger }, list, limit);
  }

  private async begin(id: string): Promise<Return | null> {
    const [found] = await this.dataSource.query<[Return[], number]>(
      `UPDATE fill_in_return SET status = 'running', progressed_at = $2
        WHERE id = $1 AND status IN ('waiting', 'running')
        RETURNING id, sheet_id AS "sheetId", created_by AS "createdBy"`,
      [id, this.clock.now()],
    );
    return found[0] ?? null;
  }

  private async step(tx: EntityManager, of: Return, item: Item): Promise<'done' | 'stopped'> {
    const actor = await loadActor(tx, of.createdBy);
    if (!actor) {
      const change = { status: 'stopped', stopReason: UPLOADER_GONE, finishedAt: this.clock.now() } as const;
      await tx.update(FillInReturnRow, { id: of.id, status: 'running' }, change);
      return 'stopped';
    }
    const { status, reasons } = await this.takeIn(tx, { of, item, actor });
    const key = { returnId: of.id, position: item.position };
    await tx.update(FillInItemRow, key, { status, reasons: [...reasons], at: this.clock.now() });
    return 'done';
  }

  /** Through the door, or with its reasons. Whatever a refused event wrote is taken back. */
  private async takeIn(tx: EntityManager, task: Task): Promise<Outcome> {
    try {
      const isNew = await tx.transaction((inner) => this.raise(inner, task));
      return { status: isNew ? 'done' : 'known', reasons: [] };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { status: 'refused', reasons: reasonsOf(error).map(forReturn) };
    }
  }

  /** False when this sheet said the same of the case before. */
  private async raise(tx: EntityManager, { of, item, actor }: Task): Promise<boolean> {
    const marked = await tx.query<unknown[]>(
      `INSERT INTO fill_in_taken (sheet_id, fingerprint, case_id, sequence, at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING 1`,
      [of.sheetId, item.fingerprint, item.caseId, item.expectedVersion + 1, this.clock.now()],
    );
    if (marked.length === 0) return false;
    const { caseId, expectedVersion, event: body } = item;
    const { version } = await this.apply.within(tx, { actor, caseId, expectedVersion, body });
    // the case has moved on by our own hand: the next row of the sheet goes on from there
    await tx.query(
      `UPDATE fill_in_item SET expected_version = $3 WHERE return_id = $1 AND case_id = $2 AND status = 'waiting'`,
      [of.id, caseId, version],
    );
    return true;
  }

  /** Puts the row behind the others, for another try. */
  private async noteFailure({ id }: Return, position: number): Promise<void> {
    await this.dataSource.query(
      `UPDATE fill_in_item SET failures = failures + 1,
              status = CASE WHEN failures + 1 < $3 THEN status ELSE 'refused' END,
              reasons = CASE WHEN failures + 1 < $3 THEN reasons ELSE $4::jsonb END, at = $5
        WHERE return_id = $1 AND position = $2 AND status = 'waiting'`,
      [id, position, MOST_FAILURES, JSON.stringify([BROKEN]), this.clock.now()],
    );
  }

  private async finish({ id }: Return): Promise<void> {
    await this.dataSource.query(
      `UPDATE fill_in_return SET status = 'done', finished_at = $2
        WHERE id = $1 AND status = 'running'
          AND NOT EXISTS (SELECT 1 FROM fill_in_item i WHERE i.return_id = $1 AND i.status = 'waiting')`,
      [id, this.clock.now()],
    );
  }
}

/**
 * The next row; none once the taking in was cancelled. The return is locked with it: rows of one case follow each other, so
 * no two workers may hold two of them. Whoever finds it held leaves it to the other.
 */
async function claimItem(tx: EntityManager, returnId: string): Promise<Item | null> {
  const held = await tx.query<unknown[]>(
    `SELECT 1 FROM fill_in_return WHERE id = $1 AND status = 'running' FOR UPDATE SKIP LOCKED`,
    [returnId],
  );
  if (held.length === 0) return null;
  const [found] = await tx.query<Item[]>(
    `SELECT i.position, i.case_id AS "caseId", i.expected_version AS "expectedVersion", i.event, i.fingerprint
       FROM fill_in_item i WHERE i.return_id = $1 AND i.status = 'waiting'
      ORDER BY i.failures, i.position LIMIT 1 FOR UPDATE`,
    [returnId],
  );
  return found ?? null;
}

function forReturn(refusal: Refusal): Refusal {
  return refusal.code === 'case/stale-version' ? { code: refusal.code, reason: CHANGED } : refusal;
}
