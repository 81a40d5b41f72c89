import { valuesOf, type ViewQuery } from '@bihuan/contracts';
import { allWorkflows } from '@bihuan/workflow';
import { UnknownFilterValue } from '../ledger.errors';

/** Refuses a view that asks for a workflow or a step that no definition has: it would be empty for good. */
export function requireKnownValues({ workflow, state }: ViewQuery): void {
  const definitions = allWorkflows().map(({ definition }) => definition);
  const missing = (list: string | undefined, isKnown: (value: string) => boolean) =>
    valuesOf(list).find((value) => !isKnown(value));
  const flow = missing(workflow, (value) => definitions.some(({ id }) => id === value));
  if (flow !== undefined) throw new UnknownFilterValue({ zh: '办理流程', en: 'Workflow' }, flow);
  const step = missing(state, (value) => definitions.some(({ states }) => Object.hasOwn(states, value)));
  if (step !== undefined) throw new UnknownFilterValue({ zh: '办理状态', en: 'State' }, step);
}
