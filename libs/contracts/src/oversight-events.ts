import { z } from 'zod';
import { accountabilityKind, disclosure } from './code-lists';
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
  /** Two units became one (机构改革): whatever was the former unit's in the case is its successor's from now on. */
  'unit.succeeded': body('unit.succeeded', {
    fromUnitId: field(z.uuid(), 'unit', '原单位', 'Former unit'),
    toUnitId: field(z.uuid(), 'unit', '承继单位', 'Successor'),
    reason,
  }),
  /** What may be published of the case, decided while it runs or long after. */
  'disclosure.decided': body('disclosure.decided', {
    disclosure: field(disclosure, 'choice', '公开属性', 'Disclosure'),
    reason,
  }),
  /** How many people were held to account for it: numbers only, nobody is named. */
  'accountability.recorded': body('accountability.recorded', {
    kind: field(accountabilityKind, 'choice', '问责方式', 'Kind of accountability'),
    people: field(z.int().min(1).max(10_000), 'number', '人数', 'Number of people'),
    documentNumber: field(z.string().trim().max(100).nullable(), 'text', '依据文号', 'Document number'),
  }),
} as const;
export type OversightType = keyof typeof oversightEventBodies;
export const oversightTypes = Object.keys(oversightEventBodies) as readonly OversightType[];

export function isOversight(type: string): type is OversightType {
  return Object.hasOwn(oversightEventBodies, type);
}
