import { appendToOutbox } from '@bihuan/database';
import type { CaseEffect } from '@bihuan/workflow';
import type { EntityManager } from 'typeorm';

/** Turns what an event asks for into background work. Timers are replanned by the door itself. */
export async function publishEffects(
  tx: EntityManager,
  place: { readonly caseId: string; readonly sequence: number },
  effects: readonly CaseEffect[],
): Promise<void> {
  for (const effect of effects) {
    if (effect.kind === 'notice.post') await appendToOutbox(tx, 'notice.post', place);
  }
}
