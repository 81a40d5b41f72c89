import {
  caseEventBodies,
  formOf,
  type AllowedEvent,
  type CaseRole,
  type OversightType,
  type Words,
} from '@bihuan/contracts';
import { and } from 'xstate';
import type { WorkflowState } from './definition';
import { holds, type GuardName } from './guards';
import { caseRolesOf } from './may-raise';
import type { CaseContext, StampedEvent } from './memory';
import { asNeeds, effects, mayRaise, type Transition } from './ways-out';

/** What may be done in every state of a case that is open, or in whatever state: the case stays where it is. */
type Overseeing = {
  readonly by: readonly CaseRole[];
  readonly needs: readonly GuardName[];
  readonly notify: readonly CaseRole[];
  readonly label: Words;
  /** Whether people raise it from its form; the others have a place of their own on the screen. */
  readonly offered: boolean;
  /** Also when the case has come to its end. */
  readonly everywhere?: true;
};

const office: readonly CaseRole[] = ['office-clerk', 'office-lead', 'gov-leader'];
const unit: readonly CaseRole[] = ['lead-liaison', 'lead-handler', 'lead-leader'];

/*
 * The same in every workflow, so no definition speaks of it. Urging is raised by the office, and only for a document whose
 * approval is on record (Regulations on Government Supervision Art. 21); urgency is what lets a notice out at night.
 */
export const oversight: Readonly<Record<OversightType, Overseeing>> = {
  'deadline.reprojected': {
    by: ['system'],
    needs: [],
    notify: unit,
    label: { zh: '因日历更正重新推算时限', en: 'Due date counted again after a change of calendar' },
    offered: false,
  },
  'unit.succeeded': {
    by: ['system'],
    needs: ['unit-has-a-part'],
    notify: [],
    label: { zh: '机构合并，由承继单位接办', en: 'Taken over by the unit’s successor' },
    offered: false,
  },
  'urging.issued': {
    by: office,
    needs: ['urging-approved'],
    notify: unit,
    label: { zh: '印发督办单', en: 'Urging notice issued' },
    offered: false,
  },
  'urging.received': {
    by: unit,
    needs: ['urging-waits'],
    notify: ['office-clerk'],
    label: { zh: '签收督办单', en: 'Urging notice signed for' },
    offered: false,
  },
  'urgency.marked': {
    by: office,
    needs: ['not-urgent'],
    notify: unit,
    label: { zh: '标记为紧急', en: 'Mark as urgent' },
    offered: true,
  },
  'urgency.lifted': {
    by: office,
    needs: ['is-urgent'],
    notify: unit,
    label: { zh: '取消紧急', en: 'No longer urgent' },
    offered: true,
  },
  'disclosure.decided': {
    by: office,
    needs: [],
    notify: [],
    label: { zh: '确定公开属性', en: 'Decide on disclosure' },
    offered: true,
    everywhere: true,
  },
  'accountability.recorded': {
    by: office,
    needs: [],
    notify: [],
    label: { zh: '登记问责情况', en: 'Record accountability' },
    offered: true,
    everywhere: true,
  },
};

const entries = Object.entries(oversight) as [OversightType, Overseeing][];

/** Whether an event of oversight is possible in a state, whoever raises it. */
export function mayOversee(type: OversightType, { tags }: Pick<WorkflowState, 'tags'>): boolean {
  return oversight[type].everywhere ?? tags.includes('open');
}

/** The transitions of oversight out of a state: few out of one that is not open. */
export function oversightTransitions(state: Pick<WorkflowState, 'tags'>): Record<string, readonly Transition[]> {
  const here = entries.filter(([type]) => mayOversee(type, state));
  return Object.fromEntries(
    here.map(([type, { by, needs, notify }]) => [
      type,
      [{ guard: and([mayRaise(by), ...asNeeds(needs)]), actions: ['remember', ...effects(notify)] }],
    ]),
  );
}

/** What of oversight an actor may raise from its form. */
export function oversightOffers(
  state: WorkflowState,
  context: CaseContext,
  event: StampedEvent,
): readonly AllowedEvent[] {
  const roles = caseRolesOf(event.by, context);
  return entries
    .filter(([type, { by, offered }]) => offered && mayOversee(type, state) && by.some((role) => roles.includes(role)))
    .filter(([, { needs }]) => needs.every((name) => holds(name, context, event)))
    .map(([type, { label }]) => ({ type, label, primary: false, form: formOf(caseEventBodies[type]) }));
}
