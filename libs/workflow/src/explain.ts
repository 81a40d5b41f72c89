import {
  caseRoles,
  formOf,
  isAskable,
  isOversight,
  isRecovery,
  proposalBodies,
  type Actor,
  type AllowedEvent,
  type CaseEventType,
  type CaseRole,
  type OversightType,
  type PlainDate,
  type RecoveryType,
  type Refusal,
  type RefusedEvent,
  type Words,
} from '@bihuan/contracts';
import { stateOf, type CaseWorkflow } from './case-workflow';
import { formWithChoices } from './choices';
import { edgesOf, type WorkflowEdge, type WorkflowState } from './definition';
import { guards, holds, isGuardName, type GuardName } from './guards';
import { caseRolesOf } from './may-raise';
import type { CaseContext, CaseMemory, StampedEvent } from './memory';
import { mayOversee, oversight, oversightOffers } from './oversight';
import { recoveriesOf } from './recovery';
import { recoveryNeeds, recoveryRoles } from './recovery-words';

/** The refusal code of a missing role; everything else is about the case itself. */
export const NOT_YOURS = 'not-yours';
/** The refusal code of an event that the present state does not know. */
export const NOT_HERE = 'not-here';

/** Who asks, and on which day: enough to tell what is possible before anything is filled in. */
export type Asking = { readonly by: Actor; readonly at: string; readonly on: PlainDate };

/**
 * What an actor may do with a case now, with the form of each event; what they may ask for, with the form of the proposal; for
 * the rest, why not and who could; and, for a steward, what recovery could do.
 */
export function explain(workflow: CaseWorkflow, memory: CaseMemory, asking: Asking): Explanation {
  const said: Explanation = { allowed: [], askable: [], refused: [], oversight: [], recovery: [] };
  for (const [type, edge] of edgesOf(stateOf(workflow, memory.state))) sayOf(said, { type, edge, memory, asking });
  said.allowed.sort((a, b) => Number(b.primary) - Number(a.primary));
  const asked = { ...asking, type: 'urgency.marked', facts: {} } as StampedEvent;
  said.oversight.push(...oversightOffers(stateOf(workflow, memory.state), memory.context, asked));
  const isSteward = caseRolesOf(asking.by, memory.context).some((role) => recoveryRoles.includes(role));
  return isSteward ? { ...said, recovery: [...recoveriesOf(workflow.definition, memory)] } : said;
}

type Place = {
  readonly type: CaseEventType;
  readonly edge: WorkflowEdge;
  readonly memory: CaseMemory;
  readonly asking: Asking;
};

/** Puts one event where it belongs: allowed, to be asked for, refused, or, where it does not concern the case, nowhere. */
function sayOf(said: Explanation, { type, edge, memory: { context }, asking }: Place): void {
  const who = edge.by.filter((role) => role !== 'system');
  const event = { ...asking, type, facts: {} } as StampedEvent;
  if (who.length === 0 || failing(edge.when, context, event, 'before').length > 0) return;
  const unmet = refusalsOf(edge, context, event, 'before');
  const { form, against: unnamed } = formWithChoices(edge, context, event);
  const reasons = unmet.length > 0 ? unmet : unnamed.map(asRefusal);
  if (reasons.length === 0) {
    said.allowed.push({ type, label: edge.label, primary: edge.primary, form: [...form] });
    return;
  }
  const against = askRefusals(type, edge, context, asking);
  if (edge.ask && isAskable(type) && against?.length === 0)
    said.askable.push({ type, label: edge.ask.label, primary: false, form: formOf(proposalBodies[type]) });
  else said.refused.push({ type, label: edge.label, reasons: [...(against ?? reasons)], who });
}

export type Explanation = {
  readonly allowed: AllowedEvent[];
  readonly askable: AllowedEvent[];
  readonly refused: RefusedEvent[];
  readonly oversight: AllowedEvent[];
  readonly recovery: AllowedEvent[];
};

/** Why somebody may not ask for an event now; null when asking is not for them at all. */
function askRefusals(
  type: CaseEventType,
  { ask, when }: WorkflowEdge,
  context: CaseContext,
  asking: Asking,
): readonly Refusal[] | null {
  if (!ask || !caseRolesOf(asking.by, context).some((role) => ask.by.includes(role))) return null;
  const event = { ...asking, type, facts: {} } as StampedEvent;
  const isAsked = context.requests.some((request) => request.event === type);
  return [
    ...(isAsked ? [asRefusal('nothing-like-it-asked')] : []),
    ...failing([...when, ...ask.needs], context, event, 'before').map(asRefusal),
  ];
}

/** The reasons why an event is refused in the state where the case is; empty when nothing stands against it. */
export function refusalsFor(workflow: CaseWorkflow, memory: CaseMemory, event: StampedEvent): readonly Refusal[] {
  const state = stateOf(workflow, memory.state);
  if (event.type === 'case.registered') return [notHere(workflow, state, event.type)];
  if (isRecovery(event.type)) return recoveryRefusals(memory.context, event);
  if (isOversight(event.type)) return oversightRefusals(workflow, memory, event);
  if (event.type === 'request.submitted') return requestRefusals(workflow, memory, event);
  const edge = state.on[event.type];
  return edge ? refusalsOf(edge, memory.context, event, 'raised') : [notHere(workflow, state, event.type)];
}

function requestRefusals(
  workflow: CaseWorkflow,
  memory: CaseMemory,
  event: StampedEvent & { type: 'request.submitted' },
): readonly Refusal[] {
  const state = stateOf(workflow, memory.state);
  const edge = state.on[event.proposal.type];
  if (!edge?.ask) return [notHere(workflow, state, event.proposal.type)];
  const needs = [...edge.when, 'nothing-like-it-asked', ...edge.ask.needs];
  return [...missingRole(edge.ask.by, memory.context, event), ...failing(needs, memory.context, event).map(asRefusal)];
}

function oversightRefusals(workflow: CaseWorkflow, { state, context }: CaseMemory, event: StampedEvent) {
  const type = event.type as OversightType;
  const { by, needs, label } = oversight[type];
  const here = stateOf(workflow, state);
  if (!mayOversee(type, here)) return [notAt(here, label)];
  const role = missingRole(by, context, event);
  return role.length > 0 ? role : failing(needs, context, event).map(asRefusal);
}

function recoveryRefusals(context: CaseContext, event: StampedEvent): readonly Refusal[] {
  const role = missingRole(recoveryRoles, context, event);
  if (role.length > 0) return role;
  const needs = recoveryNeeds[event.type as RecoveryType];
  const unmet = failing(needs, context, event).map(asRefusal);
  return unmet.length > 0 ? unmet : [noWayThere];
}

const noWayThere: Refusal = {
  code: NOT_HERE,
  reason: {
    zh: '事项不能这样转：没有这个去处，或者要越过核查验收才能到达',
    en: 'The case cannot be moved so: there is no such place, or the way there leads past a verification',
  },
};

function refusalsOf(edge: WorkflowEdge, context: CaseContext, event: StampedEvent, moment: Moment): Refusal[] {
  const role = missingRole(edge.by, context, event);
  const unmet = failing([...edge.when, ...edge.needs], context, event, moment).filter(
    (name) => role.length === 0 || guards[name].reads !== 'person',
  );
  return [...role, ...unmet.map(asRefusal)];
}

function missingRole(by: readonly CaseRole[], context: CaseContext, event: StampedEvent): readonly Refusal[] {
  return caseRolesOf(event.by, context).some((own) => by.includes(own)) ? [] : [notYours(by)];
}

/** Before an event is filled in, what reads the event itself cannot be told. */
type Moment = 'before' | 'raised';

function failing(
  needs: readonly string[],
  context: CaseContext,
  event: StampedEvent,
  moment: Moment = 'raised',
): readonly GuardName[] {
  return needs
    .filter(isGuardName)
    .filter((name) => moment === 'raised' || guards[name].reads !== 'event')
    .filter((name) => !holds(name, context, event));
}

const asRefusal = (name: GuardName): Refusal => ({ code: name, reason: guards[name].reason });

function notYours(by: readonly CaseRole[]): Refusal {
  const people = by.filter((role) => role !== 'system');
  const who = (people.length > 0 ? people : by).map((role) => caseRoles[role]);
  return {
    code: NOT_YOURS,
    reason: {
      zh: `只有${who.map((role) => role.zh).join('、')}可以操作`,
      en: `Only these may do it: ${who.map((role) => role.en).join(', ')}`,
    },
  };
}

function notHere(workflow: CaseWorkflow, state: WorkflowState, type: CaseEventType | 'case.registered'): Refusal {
  const elsewhere = Object.values(workflow.definition.states).find(
    (other) => type !== 'case.registered' && other.on[type],
  );
  return notAt(state, (type !== 'case.registered' && elsewhere?.on[type]?.label) || { zh: type, en: type });
}

function notAt(state: WorkflowState, label: Words): Refusal {
  return {
    code: NOT_HERE,
    reason: {
      zh: `事项处于“${state.label.zh}”，不能进行“${label.zh}”`,
      en: `The case is in “${state.label.en}”: “${label.en}” is not possible`,
    },
  };
}
