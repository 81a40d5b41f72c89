import type { Actor } from '@bihuan/contracts';

/** The system itself, when a timer raises an event. */
export const systemActor: Actor = { personId: null, name: '系统', unitLine: [], roles: [], system: true };
