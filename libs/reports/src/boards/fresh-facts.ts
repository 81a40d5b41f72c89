import { visibleCases } from '@bihuan/access';
import { OfficeClock } from '@bihuan/platform';
import type { BoardFacts } from '@bihuan/report-domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readBoardFacts, type BoardScope } from './read-board-facts';

/** Facts with the moment at which they were read. */
export type FreshFacts = { readonly readAt: Date; readonly facts: BoardFacts };
type Kept = { readonly askedAt: number; readonly read: Promise<FreshFacts> };

/** So long facts are taken again: of a day that is over nothing changes but by a correction. */
const SECONDS = { running: 30, over: 600 } as const;
/** A hundred thousand cases take some 40 MB. */
const MOST = 4;

/**
 * The facts of a board, read in one snapshot and kept for a short while: whoever divides a board otherwise, opens a number
 * or takes a table away is told of the same cases, and the database is asked once. Kept by what somebody may see.
 */
@Injectable()
export class FreshFactsOfBoards {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly present: OfficeClock,
  ) {}

  read(scope: BoardScope): Promise<FreshFacts> {
    const now = this.present.now();
    const key = JSON.stringify([visibleCases(scope.actor), scope.from, scope.to]);
    const known = this.kept.get(key);
    const seconds = scope.to < scope.today ? SECONDS.over : SECONDS.running;
    if (known && now.getTime() - known.askedAt < seconds * 1000) return known.read;
    const read = this.readNow(scope, now);
    this.kept.delete(key);
    this.kept.set(key, { askedAt: now.getTime(), read });
    read.catch(() => this.kept.delete(key));
    for (const old of [...this.kept.keys()].slice(0, -MOST)) this.kept.delete(old);
    return read;
  }

  private async readNow(scope: BoardScope, readAt: Date): Promise<FreshFacts> {
    const facts = await this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      await tx.query('SET TRANSACTION READ ONLY');
      return readBoardFacts(tx, scope);
    });
    return { readAt, facts };
  }
}
