import type { CaseRole } from '@bihuan/contracts';
import type { CaseEffect } from './case-workflow';

/** One way out of a state as XState takes it: by name, so that it stays data. */
export type Transition = {
  readonly target?: string;
  readonly guard: unknown;
  readonly actions: readonly (string | { readonly type: string; readonly params: object })[];
};

export function mayRaise(by: readonly CaseRole[]): { readonly type: string; readonly params: object } {
  return { type: 'mayRaise', params: { by } };
}

export function asNeeds(needs: readonly string[]): { readonly type: string }[] {
  return needs.map((type) => ({ type }));
}

export function effects(notify: readonly CaseRole[]): Transition['actions'] {
  const asked: CaseEffect[] = [{ kind: 'timers.replan' }];
  if (notify.length > 0) asked.push({ kind: 'notice.post', to: notify });
  return asked.map((params) => ({ type: 'effect', params }));
}
