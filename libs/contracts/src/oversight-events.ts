import { z } from 'zod';
import { body, prose, reason } from './event-fields';
import { field } from './forms';

/*
 * Oversight: what an office and the clock itself may do with a case wherever it stands on its way, the same in every workflow.
 */
export const oversightEventBodies = {
  /** The due date counted again under a calendar that was corrected or announced. */
  'deadline.reprojected': body('deadline.reprojected', { reason: field(prose(500), 'textarea', '原因', 'Reason') }),
  /** A numbered urging notice goes out; the door looks the document up, and that it was approved. */
  'urging.issued': body('urging.issued', { documentId: field(z.uuid(), 'text', '督办单', 'Urging notice') }),
  'urging.received': body('urging.received', { documentId: field(z.uuid(), 'text', '督办单', 'Urging notice') }),
  /** From now on the case may reach people out of hours. */
  'urgency.marked': body('urgency.marked', { reason }),
  'urgency.lifted': body('urgency.lifted', { reason }),
} as const;
export type OversightType = keyof typeof oversightEventBodies;
export const oversightTypes = Object.keys(oversightEventBodies) as readonly OversightType[];

export function isOversight(type: string): type is OversightType {
  return Object.hasOwn(oversightEventBodies, type);
}
