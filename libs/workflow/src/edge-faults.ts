import { isAskable, isOversight, isRecovery } from '@bihuan/contracts';
import { BACK, isAside, type StateTimer, type WorkflowDefinition } from './definition';
import { guards, isGuardName } from './guards';
import { allEdges, originsOf, type PlacedEdge } from './targets';

/** An edge in the words of a fault. */
export function arrow({ from, event }: Pick<PlacedEdge, 'from' | 'event'>): string {
  return `${from} --${event}-->`;
}

/** What is wrong with single edges: with whom they are for, with asking for them, and with what hides them. */
export function edgeFaults(definition: WorkflowDefinition): readonly string[] {
  return allEdges(definition).flatMap((placed) => [
    ...outsideFaults(placed),
    ...hidingFaults(placed),
    ...askFaults(definition, placed),
    ...(placed.edge.notify.includes('system') ? [`${arrow(placed)} is told to the system, which reads nothing`] : []),
  ]);
}

/** Recovery and the handing in of requests are the same in every workflow: an edge of their name would put their rules out. */
function outsideFaults(placed: PlacedEdge): readonly string[] {
  const isOutside = isRecovery(placed.event) || isOversight(placed.event) || placed.event === 'request.submitted';
  return isOutside ? [`${arrow(placed)} stands outside definitions: it is the same in every workflow`] : [];
}

/** Whether an event concerns a case must be known before anybody fills it in. */
function hidingFaults(placed: PlacedEdge): readonly string[] {
  return placed.edge.when
    .filter((name) => isGuardName(name) && guards[name].reads === 'event')
    .map((name) => `${arrow(placed)} is hidden by '${name}', which reads what is filled in`);
}

function askFaults({ states }: WorkflowDefinition, placed: PlacedEdge): readonly string[] {
  const { ask } = placed.edge;
  if (!ask) return [];
  return [
    ...(isAskable(placed.event) ? [] : [`${arrow(placed)} cannot be asked for: there is no such proposal`]),
    ...(ask.by.includes('system') ? [`${arrow(placed)} is asked for by the system, which asks for nothing`] : []),
    ...(ask.by.every((role) => placed.edge.by.includes(role))
      ? [`${arrow(placed)} is asked for only by those who may raise it`]
      : []),
    ...(states[placed.from]?.on['request.refused']
      ? []
      : [`${arrow(placed)} may be asked for where no request can be refused`]),
    ...(ask.decideWithin.kind === 'fixed' ? [`${arrow(placed)} is to be decided by one day for all cases`] : []),
  ];
}

/** A state beside the way is entered from the way, and is neither work nor an end: its tags would be taken for the way's own. */
export function asideFaults(definition: WorkflowDefinition): readonly string[] {
  return Object.entries(definition.states)
    .filter(([, state]) => isAside(state))
    .flatMap(([name, { tags }]) => [
      ...(originsOf(definition, name).length > 0 ? [] : [`state '${name}' goes ${BACK}, but nothing leads to it`]),
      ...(name === definition.initial ? [`state '${name}' goes ${BACK}, but lives begin there`] : []),
      ...tags.filter((tag) => tag !== 'open').map((tag) => `state '${name}' goes ${BACK} and cannot be '${tag}'`),
    ]);
}

/** What is wrong with the timers of states. */
export function timerFaults({ states }: WorkflowDefinition): readonly string[] {
  return Object.entries(states).flatMap(([name, { timers, on }]) =>
    timers.flatMap((timer, nth) => {
      const place = `timer '${timer.kind}' of state '${name}'`;
      const isTwin = timers.slice(0, nth).some(({ kind }) => kind === timer.kind);
      return [
        ...(timer.raises === undefined || on[timer.raises]?.by.includes('system')
          ? []
          : [`${place} raises ${timer.raises}, which the system may not raise there`]),
        ...(timer.reminds?.includes('system') ? [`${place} reminds the system, which reads nothing`] : []),
        ...(isTwin ? [`${place} stands there twice`] : []),
        ...(isDuration(timer) ? [] : [`${place} has no length: it would go off never, or on one day for all cases`]),
      ];
    }),
  );
}

function isDuration({ after }: StateTimer): boolean {
  return after?.kind !== 'none' && after?.kind !== 'fixed';
}
