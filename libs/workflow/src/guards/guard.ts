import type { Words } from '@bihuan/contracts';
import type { CaseContext, StampedEvent } from '../memory';

export type Guard = {
  /** Why the event is refused when the guard does not hold. */
  readonly reason: Words;
  /**
   * `case`: can be told before the event is filled in; `person`: the same, but says something of whoever holds the role,
   * and nothing to those who do not; `event`: reads what the event carries.
   */
  readonly reads: 'case' | 'person' | 'event';
  readonly holds: (context: CaseContext, event: StampedEvent) => boolean;
};
