import { ReadCase, ReadFile, ReadJournal } from '@bihuan/cases';
import type { Actor, CaseRole, JournalEntry } from '@bihuan/contracts';
import { CaseRow } from '@bihuan/database';
import { AppConfig } from '@bihuan/platform';
import { caseRolesOf } from '@bihuan/workflow';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CaseFacts } from './paper';

const JOURNAL_PAGE = 200;
const seesAll: readonly CaseRole[] = ['office-clerk', 'office-lead', 'gov-leader', 'verifier', 'process-steward'];

/** The three readings of a case that its page is drawn from; a file is drawn from the same. */
@Injectable()
export class ReadScreens {
  constructor(
    readonly cases: ReadCase,
    readonly journal: ReadJournal,
    readonly files: ReadFile,
  ) {}
}

/** What a file is put together from, as its reader sees it on screen; refuses a case that the reader may not see. */
@Injectable()
export class ReadCaseFacts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly screens: ReadScreens,
    private readonly config: AppConfig,
  ) {}

  async execute(actor: Actor, caseId: string): Promise<CaseFacts> {
    const view = await this.screens.cases.execute(actor, caseId);
    const { manager } = this.dataSource;
    const { context } = await manager.findOneByOrFail(CaseRow, { id: caseId });
    return {
      actor,
      view,
      journal: await this.wholeJournal(actor, caseId, view.version),
      manager,
      timeZone: this.config.timeZone,
      isWhole: caseRolesOf(actor, context).some((role) => seesAll.includes(role)),
      readFile: async (fileId) => (await this.screens.files.execute(actor, fileId)).content,
    };
  }

  /** Oldest first, up to the version that was read: what happens meanwhile belongs to the next file. */
  private async wholeJournal(actor: Actor, caseId: string, version: number): Promise<readonly JournalEntry[]> {
    const known = new Map<number, JournalEntry>();
    for (let page = 1; ; page += 1) {
      const { items } = await this.screens.journal.execute(actor, caseId, { page, pageSize: JOURNAL_PAGE });
      for (const entry of items) known.set(entry.sequence, entry);
      if (items.length < JOURNAL_PAGE) break;
    }
    return [...known.values()].filter(({ sequence }) => sequence <= version).sort((a, b) => a.sequence - b.sequence);
  }
}
