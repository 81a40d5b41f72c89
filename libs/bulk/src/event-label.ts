import { isBulkEvent, type CaseEventType, type Words } from '@bihuan/contracts';
import { edgesOf, latestWorkflows } from '@bihuan/workflow';
import { NoBulkEvent } from './bulk.errors';

/** What an event is called in the newest definitions. */
export function labelOfEvent(type: CaseEventType): Words {
  const edges = latestWorkflows().flatMap(({ definition }) => Object.values(definition.states).flatMap(edgesOf));
  return edges.find(([name]) => name === type)?.[1].label ?? { zh: type, en: type };
}

/** Refuses an event that makes sense for one case only. */
export function requireBulkEvent(type: CaseEventType): void {
  if (!isBulkEvent(type)) throw new NoBulkEvent(labelOfEvent(type));
}
