import type { WorkflowDefinitionInput } from '../definition';
import { UnsoundDefinition } from '../errors';
import { assertSound } from '../soundness';

export const label = { zh: '名称', en: 'Name' };

/** The smallest definition that is sound: work, verify, close, look back and begin again. */
export function soundDefinition() {
  return {
    id: 'smallest',
    version: 1,
    label,
    initial: 'working',
    path: ['working', 'checking', 'checked', 'done'],
    states: {
      working: {
        label,
        tags: ['open', 'rectifying'],
        clock: 'running',
        on: { 'closure.requested': { to: 'checking', by: ['lead-leader'], label } },
      },
      checking: {
        label,
        tags: ['open'],
        clock: 'stopped',
        on: {
          'verification.passed': {
            to: 'checked',
            by: ['verifier'],
            needs: ['verifier-is-independent'],
            verifies: true,
            label,
          },
          'verification.failed': { to: 'working', by: ['verifier'], label },
        },
      },
      checked: {
        label,
        tags: ['open'],
        clock: 'stopped',
        on: { 'case.closed': { to: 'done', by: ['office-lead'], needs: ['verification-passed'], label } },
      },
      done: {
        label,
        tags: ['closed', 'resting'],
        clock: 'stopped',
        timers: [{ kind: 'look-back', after: { kind: 'months', value: 6, roll: true }, raises: 'look-back.started' }],
        on: { 'look-back.started': { to: 'looking', by: ['office-clerk', 'system'], label } },
      },
      looking: {
        label,
        tags: ['closed'],
        clock: 'stopped',
        on: {
          'look-back.consolidated': { to: 'done', by: ['verifier'], label },
          'look-back.relapsed': { to: 'working', by: ['verifier'], label },
        },
      },
    },
  } satisfies WorkflowDefinitionInput;
}

/** Every fault that a definition is refused for; none when it is sound. */
export function faultsOf(definition: unknown): readonly string[] {
  try {
    assertSound(definition);
    return [];
  } catch (error) {
    if (error instanceof UnsoundDefinition) return error.faults;
    throw error;
  }
}
