import type { CaseEventBodyOf, CaseEventType, CaseRole, PlainDate } from '@bihuan/contracts';
import type { EventFacts } from '../memory';

/** One well-filled event of a type. */
export type Sample<Type extends CaseEventType> = {
  /** Who usually raises it. */
  readonly by: CaseRole;
  readonly on: PlainDate;
  readonly body: Omit<CaseEventBodyOf<Type>, 'type'>;
  readonly facts?: EventFacts;
};
