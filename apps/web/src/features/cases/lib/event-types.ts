import { caseEventBodies, type CaseEventType } from '@bihuan/contracts';

/** Whether this client knows how to word the event. An unknown one is offered by a newer server. */
export const isCaseEventType = (type: string): type is CaseEventType => Object.hasOwn(caseEventBodies, type);
