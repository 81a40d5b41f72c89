import { createHash } from 'node:crypto';
import { localDateOf } from '@bihuan/calendar';
import type { Actor, BulletinApproval, PeriodicAct, PeriodicEdit, PeriodicView } from '@bihuan/contracts';
import { PeriodicReportRow } from '@bihuan/database';
import { renderDocx } from '@bihuan/documents';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ActRefused, ApprovalInFuture, ApprovalRequired, approvalRequired, StaleCadence } from '../cadences.errors';
import { refusalOf } from './acts';
import { composePeriodic, templateVersions } from './compose-periodic';
import { nextIssueNumber } from './issue-numbers';
import { PeriodicQueries } from './periodic.queries';
import { readFacts } from './read-facts';

export type PeriodicRef = { readonly id: string; readonly expectedVersion: number };
type Change = Partial<PeriodicReportRow>;
type Making = (tx: EntityManager, row: PeriodicReportRow) => Change | Promise<Change>;

/** What people do with a sheet or bulletin, each in one transaction, on the version that they read. */
@Injectable()
export class ChangePeriodic {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reports: PeriodicQueries,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  edit(actor: Actor, ref: PeriodicRef, { remarks, leftOut }: PeriodicEdit): Promise<PeriodicView> {
    return this.change(actor, { ...ref, act: 'edit' }, (_tx, row) => {
      const words = { remarks, leftOut: [...leftOut] };
      return { ...words, tree: composePeriodic({ ...row, ...words }), editedBy: withPerson(row, actor) };
    });
  }

  /** Reads the facts of the period again; an approval falls with the text that it was given for. */
  rebuild(actor: Actor, ref: PeriodicRef): Promise<PeriodicView> {
    return this.change(actor, { ...ref, act: 'rebuild' }, async (tx, row) => {
      const { kind, officeUnitId, fromDay: from, toDay: to } = row;
      const asked = { kind, officeUnitId, period: { from, to }, timeZone: this.config.timeZone };
      const facts = await readFacts(tx, asked);
      const cleared = { approval: null, approvedBy: null, approvedAt: null, finishedBy: null, finishedAt: null };
      return {
        ...cleared,
        facts,
        tree: composePeriodic({ ...row, facts }),
        status: 'draft',
        templateVersion: templateVersions[kind],
        editedBy: withPerson(row, actor),
        draftedAt: this.clock.now(),
      };
    });
  }

  discard(actor: Actor, ref: PeriodicRef): Promise<PeriodicView> {
    return this.change(actor, { ...ref, act: 'discard' }, () => ({ status: 'discarded', ...this.finished(actor) }));
  }

  confirm(actor: Actor, ref: PeriodicRef): Promise<PeriodicView> {
    return this.change(actor, { ...ref, act: 'confirm' }, async (_tx, { tree }) => ({
      status: 'confirmed',
      ...(await drawn(tree)),
      ...this.finished(actor),
    }));
  }

  approve(actor: Actor, ref: PeriodicRef, approval: BulletinApproval): Promise<PeriodicView> {
    return this.change(actor, { ...ref, act: 'approve' }, () => {
      if (approval.approvedOn > this.today()) throw new ApprovalInFuture(approval.approvedOn);
      return { status: 'approved', approval, approvedBy: actor.personId, approvedAt: this.clock.now() };
    });
  }

  /** Gives the number, and freezes the text and its fingerprint. */
  issue(actor: Actor, ref: PeriodicRef): Promise<PeriodicView> {
    return this.change(actor, { ...ref, act: 'issue' }, async (tx, row) => {
      const on = this.today();
      const year = Number(on.slice(0, 4));
      const number = await nextIssueNumber(tx, row.officeUnitId, year);
      const tree = composePeriodic(row, { number, on });
      const frozen = { tree, issueYear: year, issueNumber: number, ...(await drawn(tree)) };
      return { status: 'issued', ...frozen, ...this.finished(actor) };
    });
  }

  private change(
    actor: Actor,
    { id, expectedVersion, act }: PeriodicRef & { readonly act: PeriodicAct },
    make: Making,
  ): Promise<PeriodicView> {
    return this.dataSource.transaction(async (tx) => {
      await this.reports.getById(actor, id, tx);
      const row = await tx.findOneOrFail(PeriodicReportRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (row.version !== expectedVersion) throw new StaleCadence(expectedVersion, row.version);
      const refusal = refusalOf(act, row, actor);
      if (refusal === approvalRequired) throw new ApprovalRequired();
      if (refusal) throw new ActRefused(act, refusal);
      const change = { ...(await make(tx, row)), version: row.version + 1 };
      await tx.update(PeriodicReportRow, { id }, change as never);
      return this.reports.getById(actor, id, tx);
    });
  }

  private finished(actor: Actor): Change {
    return { finishedBy: actor.personId, finishedAt: this.clock.now() };
  }

  private today(): string {
    return localDateOf(this.clock.now().toISOString(), this.config.timeZone);
  }
}

async function drawn(tree: PeriodicReportRow['tree']): Promise<Change> {
  const document = await renderDocx(tree);
  return { document, sha256: createHash('sha256').update(document).digest('hex') };
}

function withPerson({ editedBy }: PeriodicReportRow, { personId }: Actor): string[] {
  return personId === null || editedBy.includes(personId) ? editedBy : [...editedBy, personId];
}
