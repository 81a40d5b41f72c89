import { createHash, randomUUID } from 'node:crypto';
import type { Actor, FillInReturnView } from '@bihuan/contracts';
import { FillInItemRow, FillInReturnRow, FillInRowRow } from '@bihuan/database';
import { openSpreadsheet } from '@bihuan/spreadsheets';
import { OfficeClock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { NotAFillInSheet } from '../ledger-sheets.errors';
import { personOf } from '../person-of';
import { settleRows } from './settle-rows';
import { JudgeWishes, type JudgedWish } from './judge-wishes';
import { readReturnedSheet, type ReturnedRow } from './read-returned-sheet';
import { ReturnQueries } from './return.queries';
import { wishesOf, type MeasureNumbers } from './wishes';

export type ReturnedFile = { readonly name: string; readonly bytes: Buffer };

/** Rows written at once. */
const BATCH = 200;

/** Reads a sheet that was handed back, and tells what would come of each row. Nothing is taken in before it is confirmed. */
@Injectable()
export class TakeBackSheet {
  constructor(
    private readonly dataSource: DataSource,
    private readonly judgeWishes: JudgeWishes,
    private readonly returns: ReturnQueries,
    private readonly present: OfficeClock,
  ) {}

  async execute(actor: Actor, { name, bytes }: ReturnedFile): Promise<FillInReturnView> {
    const now = this.present.now();
    const today = this.present.today();
    const returned = await readReturnedSheet(await openSpreadsheet(bytes, name), today);
    const sheetId = sheetIdOf(returned);
    const handedOut = await this.dataSource.manager.find(FillInRowRow, {
      where: { sheetId },
      order: { position: 'ASC' },
    });
    if (handedOut.length === 0) throw unknownSheet();
    const { rows, missing } = settleRows(returned, handedOut);
    const wishes = wishesOf(rows, today, await this.measureNumbers(handedOut));
    const judged = await this.judgeWishes.execute(actor, sheetId, wishes);
    const id = randomUUID();
    await this.dataSource.transaction(async (tx) => {
      await tx.insert(FillInReturnRow, {
        id,
        sheetId,
        fileName: name.slice(-200),
        sha256: createHash('sha256').update(bytes).digest('hex'),
        status: 'draft',
        rows: rows.length,
        empty: rows.filter(({ isEmpty }) => isEmpty).length,
        missing,
        createdAt: now,
        createdBy: personOf(actor),
        progressedAt: now,
      });
      await insertItems(tx, id, judged);
    });
    return this.returns.getById(actor, id);
  }

  /** Which measure of its plan a row speaks of, counted from one. */
  private async measureNumbers(rows: readonly FillInRowRow[]): Promise<MeasureNumbers> {
    const ids = rows.flatMap(({ measureId }) => measureId ?? []);
    const found = await this.dataSource.query<{ id: string; position: number }[]>(
      `SELECT m.id, (row_number() OVER (PARTITION BY m.case_id, m.round ORDER BY m.position))::int AS position
         FROM measure m WHERE m.case_id IN (SELECT n.case_id FROM measure n WHERE n.id = ANY($1::uuid[]))`,
      [ids],
    );
    const numbers = new Map(found.map(({ id, position }) => [id, position]));
    return ({ measureId }) => (measureId === null ? null : (numbers.get(measureId) ?? null));
  }
}

async function insertItems(tx: EntityManager, returnId: string, judged: readonly JudgedWish[]): Promise<void> {
  const items = judged.map((wish, index) => ({
    returnId,
    position: index + 1,
    sheetName: wish.sheet,
    sheetRows: [...wish.rows],
    kind: wish.kind,
    status: wish.status,
    caseId: wish.status === 'refused' && wish.expectedVersion === null ? null : wish.caseId,
    measureId: wish.measureId,
    event: wish.event,
    mine: wish.mine,
    expectedVersion: wish.expectedVersion,
    fingerprint: wish.fingerprint,
    changes: [...wish.changes],
    faults: [...wish.faults],
    reasons: [...wish.reasons],
  }));
  for (let start = 0; start < items.length; start += BATCH) {
    await tx.insert(FillInItemRow, items.slice(start, start + BATCH));
  }
}

/** The sheet that the rows come from; of several, the one that most of them come from. */
function sheetIdOf(rows: readonly ReturnedRow[]): string {
  const counts = new Map<string, number>();
  for (const { key } of rows) if (key) counts.set(key.sheetId, (counts.get(key.sheetId) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (!most) throw unknownSheet();
  return most[0];
}

function unknownSheet(): NotAFillInSheet {
  return new NotAFillInSheet(
    '系统里没有这份填报表的下载记录。请重新下载后再填。',
    'This sheet was never handed out here: fetch one and fill that in',
  );
}
