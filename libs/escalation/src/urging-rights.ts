import type { Actor, CaseRole, UrgingAction, UrgingColour, UrgingStatus, Words } from '@bihuan/contracts';
import { urgingFault } from '@bihuan/cases';
import { caseRoles, urgingStatuses } from '@bihuan/contracts';
import type { CaseRow, UrgingDocumentRow } from '@bihuan/database';
import { caseRolesOf } from '@bihuan/workflow';
import { faultWords, NotYourUrging, ownDraft, UrgingNotNow } from './escalation.errors';

/** Who does what with an urging notice; the role counts only in the office, or the unit, of its case. */
export const actors: Readonly<Record<UrgingAction, readonly CaseRole[]>> = {
  edit: ['office-clerk', 'office-lead'],
  approve: ['office-lead', 'gov-leader'],
  issue: ['office-clerk', 'office-lead', 'gov-leader'],
  drop: ['office-lead', 'gov-leader'],
  receive: ['lead-liaison', 'lead-handler', 'lead-leader'],
};

/** The states of a notice in which each is done. */
const steps: Readonly<Record<UrgingAction, readonly UrgingStatus[]>> = {
  edit: ['draft', 'approved'],
  approve: ['draft'],
  issue: ['approved'],
  drop: ['draft', 'approved'],
  receive: ['issued'],
};

type Notice = Pick<UrgingDocumentRow, 'status' | 'unitId' | 'content' | 'authors' | 'draftedBy' | 'id'>;
type Case = Pick<CaseRow, 'open' | 'leadUnitId' | 'context'>;

const closed: Words = { zh: '事项已经办结或结束', en: 'The case is at its end' };

/** What an actor could do with a notice at this point, each with the reason where it is refused. */
export function actionsFor(
  actor: Actor,
  { document, row, today }: { readonly document: Notice; readonly row: Case; readonly today: string },
): readonly { readonly action: UrgingAction; readonly refusal: Words | null }[] {
  const open = (Object.keys(steps) as UrgingAction[]).filter(
    (action) => steps[action].includes(document.status) && mayAct(actor, action, { document, row }),
  );
  return open.map((action) => ({ action, refusal: refusalOf(actor, action, { document, row, today }) }));
}

/** Throws unless the actor is one of those who do this, and the notice is at the step. */
export function requireAction(actor: Actor, action: UrgingAction, held: { document: Notice; row: Case }): void {
  if (!mayAct(actor, action, held)) throw new NotYourUrging(inWords(actors[action]));
  const { zh, en } = urgingStatuses[held.document.status];
  if (!steps[action].includes(held.document.status))
    throw new UrgingNotNow({
      zh: `督办单现为“${zh}”，不能这样做`,
      en: `The notice stands at “${en}”: not possible now`,
    });
  if (!held.row.open && action !== 'drop') throw new UrgingNotNow(closed);
}

/** Whether the roles that somebody holds suffice only together with the written approval of a government leader. */
export function asksForLeader(colour: UrgingColour, roles: readonly CaseRole[]): boolean {
  return colour === 'red' && !roles.includes('gov-leader');
}

/** A clerk takes back what they drafted themselves; what the ladder asks for is let go only by those who decide. */
function mayAct(actor: Actor, action: UrgingAction, { document, row }: { document: Notice; row: Case }): boolean {
  const roles = caseRolesOf(actor, row.context);
  if (actors[action].some((role) => roles.includes(role))) return true;
  return action === 'drop' && roles.includes('office-clerk') && document.draftedBy === actor.personId;
}

function refusalOf(
  actor: Actor,
  action: UrgingAction,
  { document, row, today }: { readonly document: Notice; readonly row: Case; readonly today: string },
): Words | null {
  if (action === 'drop') return null;
  if (!row.open) return closed;
  if (action === 'approve' && document.authors.includes(actor.personId ?? '')) return ownDraft;
  if (action === 'receive') return row.context.urgings.includes(document.id) ? null : faultWords['other-unit'];
  if (action === 'edit') return null;
  const fault = urgingFault({ ...document, status: 'approved' }, row, today);
  return fault ? faultWords[fault] : null;
}

function inWords(roles: readonly CaseRole[]): Words {
  return {
    zh: roles.map((role) => caseRoles[role].zh).join('、'),
    en: roles.map((role) => caseRoles[role].en).join(', '),
  };
}
