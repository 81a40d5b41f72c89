import { randomUUID } from 'node:crypto';
import { localDateOf } from '@bihuan/calendar';
import { UnknownCase } from '@bihuan/cases';
import { visibleCases } from '@bihuan/access';
import {
  documentRules,
  type Actor,
  type DocumentDraftBody,
  type OfferedKinds,
  type OfficialDocumentView,
} from '@bihuan/contracts';
import { CaseRow, OfficialDocumentCaseRow, OfficialDocumentReceiptRow, OfficialDocumentRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { NotYourDocument, UnfitCases } from '../official-documents.errors';
import { criticismOf } from '../facts/criticism.queries';
import { DocumentQueries } from '../reading/document.queries';
import { templateInForce } from '../templates/template-in-force';
import { addresseesOf } from './addressees';
import { composeFrom } from './compose-from';
import { draftingOf, kindsFor, unfitness } from './possible-kinds';

/** Drafts a document from cases that the drafter may see, in the name of the office or of the unit that leads them. */
@Injectable()
export class DraftDocument {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly documents: DocumentQueries,
  ) {}

  /** What the actor may draft from a case. */
  async offered(actor: Actor, caseId: string): Promise<OfferedKinds> {
    const [one] = await seenCases(this.dataSource.manager, actor, [caseId]);
    return one ? kindsFor(actor, one) : [];
  }

  execute(actor: Actor, { kind, caseIds: asked }: DocumentDraftBody): Promise<OfficialDocumentView> {
    const caseIds = [...new Set(asked)];
    return this.dataSource.transaction(async (tx) => {
      const cases = await seenCases(tx, actor, caseIds);
      const fault = unfitness(kind, cases);
      if (fault) throw new UnfitCases(fault);
      const drafting = draftingOf(actor, kind, cases);
      if (!drafting || actor.personId === null) throw new NotYourDocument(whoDrafts[documentRules[kind].side]);
      const now = this.clock.now();
      const { timeZone } = this.config;
      const on = localDateOf(now.toISOString(), timeZone);
      const criticism = await criticismOf(tx, { ...drafting, kind, on, timeZone });
      const to = await addresseesOf(tx, kind, [...cases, ...(criticism?.named ?? [])]);
      const drafted = await composeFrom(tx, {
        ...drafting,
        kind,
        caseIds,
        to,
        at: now,
        on,
        timeZone,
        drafter: actor.name,
      });
      const id = randomUUID();
      await tx.insert(OfficialDocumentRow, {
        ...drafted,
        ...(await templateInForce(tx, kind, drafting.unitId)),
        id,
        kind,
        unitId: drafting.unitId,
        status: 'draft',
        version: 1,
        authors: [actor.personId],
        needsLeader: documentRules[kind].needsLeader,
        draftedAt: now,
        draftedBy: actor.personId,
      } as never);
      const linked = caseIds.map((caseId, position) => ({ documentId: id, caseId, position }));
      await tx.insert(OfficialDocumentCaseRow, linked);
      if (to.length > 0)
        await tx.insert(
          OfficialDocumentReceiptRow,
          to.map((unitId) => ({ documentId: id, unitId })),
        );
      return this.documents.getById(actor, id, tx);
    });
  }
}

const whoDrafts = {
  office: {
    zh: '只能由事项所属督查机构的督查专员、负责人起草',
    en: 'The clerks and heads of the office of the case draft it',
  },
  unit: { zh: '只能由事项牵头单位的人员起草', en: 'The people of the unit that leads the case draft it' },
} as const;

/** The cases in the order asked for; one that the actor may not see is unknown to them. */
async function seenCases(tx: EntityManager, actor: Actor, ids: readonly string[]): Promise<readonly CaseRow[]> {
  const visible = visibleCases(actor, 2);
  const seen = await tx.query<{ id: string }[]>(
    `SELECT c.id FROM "case" c WHERE c.id = ANY($1::uuid[]) AND ${visible.sql}`,
    [ids, ...visible.params],
  );
  if (seen.length < ids.length) throw new UnknownCase();
  const rows = await tx.findBy(CaseRow, { id: In([...ids]) });
  return ids.flatMap((id) => rows.filter((row) => row.id === id));
}
