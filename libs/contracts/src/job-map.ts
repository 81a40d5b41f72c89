import { z } from 'zod';

/** One kind of background work: its queue, what its payload carries (identities, never state), how often it is tried. */
export type JobDefinition = {
  readonly queue: 'cases' | 'reminders' | 'reports' | 'deliveries';
  readonly payload: z.ZodType;
  readonly attempts: number;
};

/** All background work of the system. Names are stored in queues: added and retired, never renamed. */
export const jobMap = {
  'timer.fire': { queue: 'reminders', payload: z.strictObject({ timerId: z.uuid() }), attempts: 8 },
  'notice.post': {
    queue: 'reminders',
    payload: z.strictObject({ caseId: z.uuid(), sequence: z.int().positive() }),
    attempts: 8,
  },
  'document.tell': { queue: 'reminders', payload: z.strictObject({ documentId: z.uuid() }), attempts: 8 },
  'comment.tell': { queue: 'reminders', payload: z.strictObject({ commentId: z.uuid() }), attempts: 8 },
  'closure.screen': {
    queue: 'cases',
    payload: z.strictObject({ caseId: z.uuid(), sequence: z.int().positive() }),
    attempts: 8,
  },
  'digest.send': { queue: 'reminders', payload: z.strictObject({ digestId: z.uuid() }), attempts: 8 },
  'event.publish': {
    queue: 'deliveries',
    payload: z.strictObject({ caseId: z.uuid(), sequence: z.int().positive() }),
    attempts: 8,
  },
  'delivery.send': { queue: 'deliveries', payload: z.strictObject({ deliveryId: z.uuid() }), attempts: 3 },
  'bulk.run': { queue: 'cases', payload: z.strictObject({ operationId: z.uuid() }), attempts: 8 },
  'ledger-import.read': { queue: 'reports', payload: z.strictObject({ importId: z.uuid() }), attempts: 4 },
  'ledger-import.run': { queue: 'cases', payload: z.strictObject({ importId: z.uuid() }), attempts: 8 },
  'escalation.propose': { queue: 'reminders', payload: z.strictObject({ timerId: z.uuid() }), attempts: 8 },
  'calendar.reproject': { queue: 'cases', payload: z.strictObject({ reprojectionId: z.uuid() }), attempts: 8 },
  'ledger.export': { queue: 'reports', payload: z.strictObject({ exportId: z.uuid() }), attempts: 3 },
  'fill-in.take-in': { queue: 'cases', payload: z.strictObject({ returnId: z.uuid() }), attempts: 8 },
  'report.draft': { queue: 'reports', payload: z.strictObject({ reportId: z.uuid() }), attempts: 3 },
  'report.build': { queue: 'reports', payload: z.strictObject({ reportId: z.uuid() }), attempts: 3 },
} as const satisfies Record<string, JobDefinition>;

export type JobName = keyof typeof jobMap;
export type JobPayload<Name extends JobName> = z.infer<(typeof jobMap)[Name]['payload']>;
export const jobNames = Object.keys(jobMap) as readonly JobName[];
export type QueueName = (typeof jobMap)[JobName]['queue'];
