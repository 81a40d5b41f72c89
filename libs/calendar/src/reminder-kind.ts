/**
 * The stored name of a reminder, such as `before-3wd`, `before-20d`, `overdue-0`, `overdue-3wd`, `overdue-every-5wd-1`,
 * `overdue-weekly-2`. Stable: a plan computed again gives the same step the same name, so nothing is sent twice.
 */
export type ReminderKind =
  | `before-${number}${'wd' | 'd'}`
  | 'overdue-0'
  | `overdue-${number}wd`
  | `overdue-every-${number}${'wd' | 'd'}-${number}`
  | `overdue-weekly-${number}`;
