import {
  documentActs,
  documentRules,
  documentSides,
  roles as roleWords,
  type Actor,
  type DocumentAct,
  type DraftableKind,
  type OfficialDocumentStatus,
  type Role,
  type Words,
} from '@bihuan/contracts';
import {
  DocumentNotApproved,
  DocumentNotNow,
  NotYourDocument,
  OwnDocument,
  ownDocument,
} from '../official-documents.errors';
import { refusalAt, steps } from './steps';

/** What rights are judged by. */
export type Standing = {
  readonly kind: DraftableKind;
  readonly status: OfficialDocumentStatus;
  readonly unitId: string;
  readonly authors: readonly string[];
  /** It is the document of an office that the reader's unit stands above. */
  readonly isBelow: boolean;
  /** The units that have still to sign for it. */
  readonly unsigned: readonly string[];
};

const receivers: readonly Role[] = ['office-clerk', 'office-lead', 'unit-liaison', 'unit-handler', 'unit-leader'];

/** Who may take back what is out: those who could have approved it. */
function whoMay(act: DocumentAct, kind: DraftableKind): readonly Role[] {
  const side = documentSides[documentRules[kind].side];
  if (act === 'approve' || act === 'withdraw') return side.approves;
  return act === 'receive' ? receivers : side.drafts;
}

/** Whether this is the actor's to do at all, wherever the document stands. */
function isTheirs(actor: Actor, act: DocumentAct, document: Standing): boolean {
  const held = whoMay(act, document.kind).filter((role) => actor.roles.includes(role));
  if (act === 'receive') return held.length > 0 && document.unsigned.some((id) => actor.unitLine.includes(id));
  if (held.length === 0) return false;
  return actor.unitLine.includes(document.unitId) || (document.isBelow && held.includes('gov-leader'));
}

/** What an actor could do with a document at this point, each with the reason where it is refused. */
export function actsFor(
  actor: Actor,
  document: Standing,
): { readonly act: DocumentAct; readonly refusal: Words | null }[] {
  const possible = (Object.keys(documentActs) as DocumentAct[]).filter(
    (act) => steps[act].from.includes(document.status) && isTheirs(actor, act, document),
  );
  return possible.map((act) => ({ act, refusal: isOwn(actor, act, document) ? ownDocument : null }));
}

/** Throws unless the actor is one of those who do this, and the document is at the step. */
export function requireAct(actor: Actor, act: DocumentAct, document: Standing): void {
  if (!isTheirs(actor, act, document)) throw new NotYourDocument(whoWords(act, document.kind));
  if (act === 'issue' && document.status === 'draft') throw new DocumentNotApproved();
  const refusal = refusalAt(act, document.status);
  if (refusal) throw new DocumentNotNow(refusal);
  if (isOwn(actor, act, document)) throw new OwnDocument();
}

function isOwn(actor: Actor, act: DocumentAct, { authors }: Standing): boolean {
  return act === 'approve' && authors.includes(actor.personId ?? '');
}

function whoWords(act: DocumentAct, kind: DraftableKind): Words {
  if (act === 'receive')
    return {
      zh: '只能由公文发往的单位签收，每个单位签收一次',
      en: 'The units it is addressed to sign for it, each once',
    };
  const named = whoMay(act, kind);
  return {
    zh: `只能由制发单位的${named.map((role) => roleWords[role].zh).join('、')}办理`,
    en: `Only the ${named.map((role) => roleWords[role].en).join(', ')} of the issuing unit may do that`,
  };
}
