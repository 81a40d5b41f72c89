import { z } from 'zod';
import { ledgerRow, unitRef } from './case-views';
import { domain } from './code-lists';
import { light, plainDate } from './deadline';
import { pageOf } from './paging';
import { caseRole } from './roles';
import { codeOf, words, type Words } from './words';

/** A number together with the filters under which the ledger lists just the cases that it counts. */
export const figure = z.strictObject({ count: z.int(), filters: z.record(z.string(), z.string()) });
export type Figure = z.infer<typeof figure>;

/** What an office or a leader sees at a glance. */
export const overview = z.strictObject({
  asOf: plainDate,
  open: figure,
  closedThisYear: figure,
  lights: z.array(figure.extend({ light })),
  lateByUnit: z.array(figure.extend({ unit: unitRef })),
  worst: z.array(ledgerRow.extend({ why: words })),
});
export type Overview = z.infer<typeof overview>;

/** What came in today, each with the events that it stands for. */
export const arrivals = {
  registered: { zh: '立项和导入', en: 'Registered or imported' },
  plans: { zh: '报来方案', en: 'Plans handed in' },
  answers: { zh: '答复', en: 'Answers' },
  closures: { zh: '申请销号', en: 'Closure asked for' },
  requests: { zh: '其他申请', en: 'Other requests' },
} as const satisfies Record<string, Words>;
export const arrival = codeOf(arrivals);
export type Arrival = z.infer<typeof arrival>;

/** What waits for the office to review, decide or send on; verifications wait for the verifier. */
export const reviews = {
  issues: { zh: '待交办', en: 'To be issued' },
  plans: { zh: '待审方案', en: 'Plans to review' },
  extensions: { zh: '延期申请', en: 'Extensions asked for' },
  requests: { zh: '全部待定申请', en: 'All requests to decide' },
  verifications: { zh: '待核查', en: 'To be verified' },
  closures: { zh: '待销号', en: 'Closures to decide' },
} as const satisfies Record<string, Words>;
export const review = codeOf(reviews);
export type Review = z.infer<typeof review>;

/** The figures of an office's day. */
export const officeHome = z.strictObject({
  asOf: plainDate,
  arrivals: z.array(figure.extend({ name: arrival })),
  reviews: z.array(figure.extend({ name: review })),
  /** What falls due in the next working days, the first few by name. */
  dueSoon: figure.extend({ workingDays: z.int(), items: z.array(ledgerRow) }),
});
export type OfficeHome = z.infer<typeof officeHome>;

/** What people did in one case since the working day before. */
export const changedCase = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  leadUnit: unitRef.nullable(),
  /** How many entries there are; the latest few are told. */
  count: z.int(),
  entries: z.array(
    z.strictObject({
      sequence: z.int(),
      label: words,
      at: z.iso.datetime(),
      by: z.string(),
      byUnit: z.string().nullable(),
    }),
  ),
});
export type ChangedCase = z.infer<typeof changedCase>;
export const changedPage = pageOf(changedCase).extend({ since: plainDate, filters: figure.shape.filters });
export type ChangedPage = z.infer<typeof changedPage>;

/** A case of the own unit that waits for somebody else: for whom, and since when it stands so. */
export const waitingItem = ledgerRow.extend({
  waitsFor: z.array(z.strictObject({ unit: unitRef.nullable(), roles: z.array(caseRole) })),
  since: plainDate,
  /** Nobody can do anything before the publicity period is over. */
  publicityUntil: plainDate.nullable(),
});
export type WaitingItem = z.infer<typeof waitingItem>;
export const waitingPage = pageOf(waitingItem);

/** Open cases of one kind, with those of them that are late or warned of. */
export const lightCell = z.strictObject({
  open: figure,
  lights: z.array(figure.extend({ light })),
});
export type LightCell = z.infer<typeof lightCell>;

/** What a leader asks: where it stands by unit and domain, which way it goes, and whether what was closed holds. */
export const leaderHome = z.strictObject({
  asOf: plainDate,
  byUnit: z.strictObject({
    /** The domains with most open cases; the totals count all. */
    domains: z.array(domain),
    rows: z.array(z.strictObject({ unit: unitRef.nullable(), cells: z.array(lightCell), total: lightCell })),
    totals: z.array(lightCell),
    total: lightCell,
    moreUnits: z.int(),
    moreDomains: z.int(),
  }),
  /** One entry a week, as of the last day of it that was counted; empty until a day was counted. */
  trend: z.array(z.strictObject({ from: plainDate, to: plainDate, open: z.int(), late: z.int(), closed: z.int() })),
  lookBacks: z.strictObject({
    consolidated: figure,
    relapsed: figure,
    latest: z.array(
      z.strictObject({
        caseId: z.uuid(),
        number: z.string(),
        title: z.string(),
        leadUnit: unitRef.nullable(),
        on: plainDate,
        outcome: z.enum(['consolidated', 'relapsed']),
        findings: z.string(),
      }),
    ),
  }),
});
export type LeaderHome = z.infer<typeof leaderHome>;
