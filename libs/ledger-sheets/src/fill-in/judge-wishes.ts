import { visibleCases } from '@bihuan/access';
import { CheckCaseEvent } from '@bihuan/cases';
import type { Actor, CaseEventBody, ChangeSince, FillInItemStatus, Refusal } from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { changesSince } from './changes-since.queries';
import type { Wish } from './wishes';

/** A wish, and what would come of it now. */
export type JudgedWish = Wish & {
  readonly status: Extract<FillInItemStatus, 'ready' | 'conflict' | 'refused' | 'fault' | 'known'>;
  readonly expectedVersion: number | null;
  readonly changes: readonly ChangeSince[];
  readonly reasons: readonly Refusal[];
};
type AskedWish = Wish & { readonly caseId: string; readonly event: CaseEventBody };
type Known = {
  readonly versions: ReadonlyMap<string, number>;
  readonly taken: ReadonlySet<string>;
  readonly changes: ReadonlyMap<string, readonly ChangeSince[]>;
  readonly reasonsOf: (wish: AskedWish) => readonly Refusal[];
};

const OUT_OF_SIGHT: Refusal = {
  code: 'case/unknown',
  reason: { zh: '没有这个事项，或者您无权查看', en: 'There is no such case, or you may not see it' },
};

/** Tells of each wish of a sheet what would come of it, and changes nothing: the rules are asked, not repeated. */
@Injectable()
export class JudgeWishes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly checks: CheckCaseEvent,
  ) {}

  async execute(actor: Actor, sheetId: string, wishes: readonly Wish[]): Promise<readonly JudgedWish[]> {
    const { manager } = this.dataSource;
    const asked = wishes.filter(isAsked);
    const caseIds = [...new Set(asked.map(({ caseId }) => caseId))];
    const versions = await this.versionsOf(actor, caseIds);
    const seen = new Map(asked.map(({ caseId, version }) => [caseId, { caseId, version: version ?? 0 }]));
    const known = {
      versions,
      taken: await this.takenFrom(sheetId),
      changes: await changesSince(manager, sheetId, [...seen.values()]),
      reasonsOf: await this.ask(
        actor,
        asked.filter(({ caseId }) => versions.has(caseId)),
      ),
    };
    return wishes.map((wish) => judge(wish, known));
  }

  private async versionsOf(actor: Actor, caseIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const visible = visibleCases(actor, 2);
    const found = await this.dataSource.query<{ id: string; version: number }[]>(
      `SELECT c.id, c.version FROM "case" c WHERE c.id = ANY($1::uuid[]) AND ${visible.sql}`,
      [caseIds, ...visible.params],
    );
    return new Map(found.map(({ id, version }) => [id, version]));
  }

  private async takenFrom(sheetId: string): Promise<ReadonlySet<string>> {
    const found = await this.dataSource.query<{ fingerprint: string }[]>(
      'SELECT t.fingerprint FROM fill_in_taken t WHERE t.sheet_id = $1',
      [sheetId],
    );
    return new Set(found.map(({ fingerprint }) => fingerprint));
  }

  /** Asks the door about all wishes; those that say the same of many cases are asked about at once. */
  private async ask(actor: Actor, asked: readonly AskedWish[]): Promise<Known['reasonsOf']> {
    const questions = new Map<string, { readonly event: CaseEventBody; readonly caseIds: string[] }>();
    for (const { event, caseId } of asked) {
      const question = questions.get(JSON.stringify(event));
      if (question) question.caseIds.push(caseId);
      else questions.set(JSON.stringify(event), { event, caseIds: [caseId] });
    }
    const answers = new Map<string, readonly Refusal[]>();
    for (const [key, { event, caseIds }] of questions) {
      for (const { id, reasons } of await this.checks.execute(actor, caseIds, event))
        answers.set(`${id} ${key}`, reasons);
    }
    return ({ caseId, event }) => answers.get(`${caseId} ${JSON.stringify(event)}`) ?? [];
  }
}

function isAsked(wish: Wish): wish is AskedWish {
  return wish.event !== null && wish.caseId !== null;
}

function judge(wish: Wish, known: Known): JudgedWish {
  const nothing = { expectedVersion: null, changes: [], reasons: [] };
  if (!isAsked(wish)) return { ...wish, ...nothing, status: 'fault' };
  const version = known.versions.get(wish.caseId);
  if (version === undefined) return { ...wish, ...nothing, status: 'refused', reasons: [OUT_OF_SIGHT] };
  if (wish.fingerprint !== null && known.taken.has(wish.fingerprint)) return { ...wish, ...nothing, status: 'known' };
  const changes = known.changes.get(wish.caseId) ?? [];
  const reasons = known.reasonsOf(wish);
  const open = changes.length > 0 ? ('conflict' as const) : ('ready' as const);
  return { ...wish, expectedVersion: version, changes, reasons, status: reasons.length > 0 ? 'refused' : open };
}
