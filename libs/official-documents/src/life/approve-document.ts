import { localDateOf } from '@bihuan/calendar';
import {
  BODY_PLACEHOLDER,
  documentRules,
  documentSides,
  type Actor,
  type DocumentApprovalBody,
  type OfficialDocumentView,
  type Role,
} from '@bihuan/contracts';
import { OfficialDocumentRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TO_FILL_IN } from '@bihuan/report-domain';
import { DocumentApprovalInFuture, DocumentIncomplete, DocumentNeedsLeader } from '../official-documents.errors';
import { DocumentQueries } from '../reading/document.queries';
import { requireAct } from './document-rights';
import { holdDocument, type DocumentRef } from './hold-document';

/** Records the approval without which nothing goes out. Nobody approves what they wrote. */
@Injectable()
export class ApproveDocument {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly documents: DocumentQueries,
  ) {}

  execute(actor: Actor, ref: DocumentRef, body: DocumentApprovalBody): Promise<OfficialDocumentView> {
    const { opinion, leaderApproval } = body;
    return this.dataSource.transaction(async (tx) => {
      const { document, standing } = await holdDocument(tx, actor, ref);
      requireAct(actor, 'approve', standing);
      requireComplete(document);
      const approvedRole = roleOf(actor, document);
      if (document.needsLeader && approvedRole !== 'gov-leader' && leaderApproval === null)
        throw new DocumentNeedsLeader();
      const now = this.clock.now();
      const today = localDateOf(now.toISOString(), this.config.timeZone);
      if (leaderApproval && leaderApproval.on > today) throw new DocumentApprovalInFuture(leaderApproval.on);
      await tx.update(
        OfficialDocumentRow,
        { id: ref.id },
        {
          status: 'approved',
          version: document.version + 1,
          approvedAt: now,
          approvedBy: actor.personId,
          approvedRole,
          approvedOpinion: opinion,
          leaderApproval,
        },
      );
      return this.documents.getById(actor, ref.id, tx);
    });
  }
}

/** Nobody signs off a paper that still asks for words. */
function requireComplete({ content }: OfficialDocumentRow): void {
  const named = Object.entries(content.fields).flatMap(([name, text]) => (text.includes(TO_FILL_IN) ? [name] : []));
  const inText = JSON.stringify(content.body).includes(TO_FILL_IN);
  const places = [...named, ...(inText ? [BODY_PLACEHOLDER] : [])];
  if (places.length > 0) throw new DocumentIncomplete(places);
}

/** The highest of the roles in which the actor approves. */
function roleOf(actor: Actor, { kind }: Pick<OfficialDocumentRow, 'kind'>): Role | null {
  const held = documentSides[documentRules[kind].side].approves.filter((role) => actor.roles.includes(role));
  return held.at(-1) ?? null;
}
