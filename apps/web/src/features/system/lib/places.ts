import type { SystemPart } from '@bihuan/contracts';

/** Where an operator goes to do something about a part; the others are looked after on the machine itself. */
export const placeOf: Readonly<Partial<Record<SystemPart, string>>> = {
  mail: '/admin/digests',
  deliveries: '/admin/deliveries',
  calendar: '/admin/calendars',
};
