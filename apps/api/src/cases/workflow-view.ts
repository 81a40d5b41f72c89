import type { WorkflowView } from '@bihuan/contracts';
import { conditionsOf, edgesOf, targetOf, type CaseWorkflow } from '@bihuan/workflow';

/** A definition as the screens show it: every edge with who may raise it and under which conditions. */
export function viewOf({ definition }: CaseWorkflow): WorkflowView {
  const states = Object.entries(definition.states);
  return {
    id: definition.id,
    version: definition.version,
    label: definition.label,
    usualTemplate: definition.usualTemplate ?? null,
    asks: definition.asks,
    path: definition.path,
    states: states.map(([id, { label, tags, awaits, clock }]) => ({ id, label, tags, awaits, clock })),
    edges: states.flatMap(([from, state]) =>
      edgesOf(state).map(([event, edge]) => ({
        from,
        to: targetOf(edge, from),
        event,
        label: edge.label,
        by: edge.by,
        needs: conditionsOf(edge),
        ask: edge.ask ? { label: edge.ask.label, by: edge.ask.by, needs: conditionsOf(edge.ask) } : null,
      })),
    ),
  };
}
