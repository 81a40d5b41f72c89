import { localDateOf } from '@bihuan/calendar';
import {
  allottedFields,
  BODY_PLACEHOLDER,
  ANNEX_PLACEHOLDER,
  fieldsOfDocument,
  type Actor,
  type DocumentAct,
  type DocumentEditBody,
  type ReasonBody,
  type DraftableKind,
  type OfficialDocumentView,
} from '@bihuan/contracts';
import { CaseRow, OfficialDocumentCaseRow, OfficialDocumentReceiptRow, OfficialDocumentRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { isForm } from '@bihuan/report-domain';
import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { TitleMissing, UnfitCases, UnknownField } from '../official-documents.errors';
import { criticismOf, type FoundCriticism } from '../facts/criticism.queries';
import { DocumentQueries } from '../reading/document.queries';
import { templateInForce } from '../templates/template-in-force';
import { composeFrom, titleOf } from './compose-from';
import { requireAct } from './document-rights';
import { holdDocument, type DocumentRef } from './hold-document';
import { unapproved } from './steps';

type Change = Partial<OfficialDocumentRow>;
type Making = (tx: EntityManager, row: OfficialDocumentRow) => Change | Promise<Change>;

/** What people do with a document before it is out, and how it ends: each in one transaction, on the version that they read. */
@Injectable()
export class ChangeDocument {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly documents: DocumentQueries,
  ) {}

  /** Changes fields and text. What only the system fills in stays as it is. */
  edit(actor: Actor, ref: DocumentRef, { fields, body }: DocumentEditBody): Promise<OfficialDocumentView> {
    return this.change(actor, ref, 'edit', async (tx, row) => {
      requireKnown(row.kind, Object.keys(fields));
      if (isForm(row.kind) && body.length > 0) throw new UnknownField([BODY_PLACEHOLDER]);
      const content = { fields: { ...row.content.fields, ...fields }, body };
      const title = titleOf(content);
      if (title === '') throw new TitleMissing();
      const template = await templateInForce(tx, row.kind, row.unitId);
      return { ...unapproved, ...template, content, title, authors: withPerson(row, actor) };
    });
  }

  /** Drafts it again from the cases as they stand now; what people wrote into it is gone. */
  rebuild(actor: Actor, ref: DocumentRef): Promise<OfficialDocumentView> {
    return this.change(actor, ref, 'rebuild', async (tx, row) => {
      const linked = await tx.find(OfficialDocumentCaseRow, {
        where: { documentId: row.id },
        order: { position: 'ASC' },
      });
      const caseIds = linked.map(({ caseId }) => caseId);
      const cases = await tx.findBy(CaseRow, { id: In(caseIds) });
      const officeUnitId = cases[0]?.officeUnitId;
      if (!officeUnitId || cases.some((one) => one.officeUnitId !== officeUnitId)) throw new UnfitCases(movedOn);
      const { timeZone } = this.config;
      const at = this.clock.now();
      const asOf = { kind: row.kind, officeUnitId, on: localDateOf(at.toISOString(), timeZone), timeZone };
      const to = await addressedAgain(tx, row.id, await criticismOf(tx, asOf));
      const composed = await composeFrom(tx, { ...asOf, at, caseIds, unitId: row.unitId, to, drafter: actor.name });
      const template = await templateInForce(tx, row.kind, row.unitId);
      return { ...unapproved, ...template, ...composed, authors: withPerson(row, actor) };
    });
  }

  /** Lets a document go that is not out yet. */
  discard(actor: Actor, ref: DocumentRef, { reason }: ReasonBody): Promise<OfficialDocumentView> {
    return this.change(actor, ref, 'discard', () => ({ status: 'discarded', ...this.ended(actor, reason) }));
  }

  /** Takes back what is out. It stays on record with its number, which is not given again. */
  withdraw(actor: Actor, ref: DocumentRef, { reason }: ReasonBody): Promise<OfficialDocumentView> {
    return this.change(actor, ref, 'withdraw', () => ({ status: 'withdrawn', ...this.ended(actor, reason) }));
  }

  private change(actor: Actor, ref: DocumentRef, act: DocumentAct, make: Making): Promise<OfficialDocumentView> {
    return this.dataSource.transaction(async (tx) => {
      const { document, standing } = await holdDocument(tx, actor, ref);
      requireAct(actor, act, standing);
      const change = { ...(await make(tx, document)), version: document.version + 1 };
      await tx.update(OfficialDocumentRow, { id: ref.id }, change as never);
      return this.documents.getById(actor, ref.id, tx);
    });
  }

  private ended(actor: Actor, endReason: string): Change {
    return { endedAt: this.clock.now(), endedBy: actor.personId, endReason };
  }
}

/** Those it was addressed to, and the units that are named by now: whoever is criticised gets it. */
async function addressedAgain(
  tx: EntityManager,
  documentId: string,
  criticism: FoundCriticism | null,
): Promise<readonly string[]> {
  const receipts = await tx.find(OfficialDocumentReceiptRow, { where: { documentId } });
  const before = receipts.map(({ unitId }) => unitId);
  const named = new Set((criticism?.named ?? []).flatMap(({ leadUnitId }) => leadUnitId ?? []));
  const added = [...named].filter((unitId) => !before.includes(unitId));
  await tx.insert(
    OfficialDocumentReceiptRow,
    added.map((unitId) => ({ documentId, unitId })),
  );
  return [...before, ...added];
}

const movedOn = { zh: '事项已不属于同一个督查机构', en: 'The cases belong to different offices by now' };

function requireKnown(kind: DraftableKind, names: readonly string[]): void {
  const known = fieldsOfDocument(kind).map(({ name }) => name);
  const filledBySystem = [...allottedFields, BODY_PLACEHOLDER, ANNEX_PLACEHOLDER];
  const wrong = names.filter((name) => !known.includes(name) || filledBySystem.includes(name));
  if (wrong.length > 0) throw new UnknownField(wrong);
}

function withPerson({ authors }: OfficialDocumentRow, { personId }: Actor): string[] {
  return personId === null || authors.includes(personId) ? authors : [...authors, personId];
}
