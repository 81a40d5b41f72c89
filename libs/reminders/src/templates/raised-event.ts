import type { CaseEventBody } from '@bihuan/contracts';

/** What the system says when a timer raises an event; a definition that lets a timer raise another adds its words here. */
const bodies: readonly CaseEventBody[] = [{ type: 'look-back.started', reason: '销号满六个月，按计划开展回头看。' }];

/** The body of an event that a timer raises; throws when nobody has written its words. */
export function raisedEvent(type: string): CaseEventBody {
  const body = bodies.find((candidate) => candidate.type === type);
  if (!body) throw new Error(`No timer can raise ${type}: its words are missing`);
  return body;
}
