import type { CaseEventType } from '@bihuan/contracts';
import type { CaseContext, StampedEventOf } from '../memory';

/** What one event changes in a case's memory. */
type Update<Type extends CaseEventType> = (context: CaseContext, event: StampedEventOf<Type>) => Partial<CaseContext>;

export type Updates = { readonly [Type in CaseEventType]?: Update<Type> };
