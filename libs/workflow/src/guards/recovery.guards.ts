import type { Guard } from './guard';

/** What even recovery may not do. */
export const recoveryGuards = {
  'undo-possible': {
    reads: 'event',
    reason: {
      zh: '上一步已超过可撤销的时间，或不能撤销（立项、恢复操作、并案）',
      en: 'The last event can no longer be undone, or never could (registration, recovery, a merge)',
    },
    holds: (_context, { facts }) => Boolean(facts.restored),
  },
  'newer-version': {
    reads: 'event',
    reason: { zh: '本事项已使用最新版流程', en: 'The case is on the newest version of its workflow' },
    holds: (_context, { facts }) => typeof facts.newerVersion === 'number',
  },
  'was-issued': {
    reads: 'case',
    reason: { zh: '事项尚未交办', en: 'The case was never issued' },
    holds: (context) => context.issuedOn !== null,
  },
} as const satisfies Record<string, Guard>;
