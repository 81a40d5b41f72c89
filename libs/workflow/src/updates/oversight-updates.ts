import { succeeded } from '../succession';
import type { Updates } from './update';

/** What changes when the office presses on, or a calendar is corrected. */
export const oversightUpdates: Updates = {
  'deadline.reprojected': (context, { facts }) => ({ dueOn: facts.dueOn === undefined ? context.dueOn : facts.dueOn }),
  'unit.succeeded': (context, event) => succeeded(context, event),
  'urging.issued': (context, { documentId, facts }) => ({
    urgings: [...context.urgings, documentId],
    escalation: Math.max(context.escalation, facts.urging?.level ?? 0),
  }),
  'urging.received': (context, { documentId }) => ({ urgings: context.urgings.filter((id) => id !== documentId) }),
  'urgency.marked': (_context, { reason }) => ({ urgent: reason }),
  'urgency.lifted': () => ({ urgent: null }),
};
