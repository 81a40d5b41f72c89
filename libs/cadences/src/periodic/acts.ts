import {
  capabilitiesOf,
  periodicAct,
  type Actor,
  type Capability,
  type PeriodicAct,
  type PeriodicStatus,
  type Words,
} from '@bihuan/contracts';
import type { PeriodicReportRow } from '@bihuan/database';
import { approvalRequired } from '../cadences.errors';

type Standing = Pick<PeriodicReportRow, 'kind' | 'status' | 'officeUnitId' | 'editedBy'>;

/** From which statuses something may be done, and with which capability; `ofOffice`: by people of the office itself only; `after`: from
 * this status, once it is approved. */
type Rule = {
  readonly from: readonly PeriodicStatus[];
  readonly needs: Capability;
  readonly ofOffice: boolean;
  readonly after?: PeriodicStatus;
};

const sheet: Readonly<Partial<Record<PeriodicAct, Rule>>> = {
  edit: { from: ['draft'], needs: 'reports.build', ofOffice: true },
  confirm: { from: ['draft'], needs: 'reports.build', ofOffice: true },
  discard: { from: ['draft'], needs: 'reports.build', ofOffice: true },
  rebuild: { from: ['draft', 'discarded'], needs: 'reports.build', ofOffice: true },
};
const bulletin: Readonly<Partial<Record<PeriodicAct, Rule>>> = {
  edit: { from: ['draft'], needs: 'reports.build', ofOffice: true },
  approve: { from: ['draft'], needs: 'bulletins.approve', ofOffice: false },
  issue: { from: ['approved'], needs: 'reports.build', ofOffice: true, after: 'draft' },
  discard: { from: ['draft', 'approved'], needs: 'reports.build', ofOffice: true },
  rebuild: { from: ['draft', 'approved', 'discarded'], needs: 'reports.build', ofOffice: true },
};
const rules = { 'weekly-sheet': sheet, 'monthly-bulletin': bulletin } as const;

const refusals = {
  status: { zh: '当前状态下不能这样做', en: 'It stands where this cannot be done' },
  stranger: { zh: '只有本督查机构的人员可以这样做', en: 'Only people of the office itself may do this' },
  involved: {
    zh: '起草、修改过通报的人不能批准，请由其他负责人批准',
    en: 'Whoever had a hand in the draft does not approve it: somebody else must',
  },
} as const satisfies Record<string, Words>;

/** Why something may not be done, or null. Whether the caller has the capability at all is told before. */
export function refusalOf(act: PeriodicAct, row: Standing, actor: Actor): Words | null {
  const rule = rules[row.kind][act];
  if (rule?.after === row.status) return approvalRequired;
  if (!rule?.from.includes(row.status)) return refusals.status;
  if (rule.ofOffice && !actor.unitLine.includes(row.officeUnitId)) return refusals.stranger;
  const isInvolved = act === 'approve' && actor.personId !== null && row.editedBy.includes(actor.personId);
  return isInvolved ? refusals.involved : null;
}

/** What the caller may do, and why not what is next though the role would do. */
export function actsOf(row: Standing, actor: Actor) {
  const held = capabilitiesOf(actor.roles);
  const mine = periodicAct.options.filter((act) => {
    const needs = rules[row.kind][act]?.needs;
    return needs !== undefined && held.includes(needs);
  });
  const judged = mine.map((act) => ({ act, reason: refusalOf(act, row, actor) }));
  return {
    may: judged.filter(({ reason }) => reason === null).map(({ act }) => act),
    mayNot: judged.flatMap(({ act, reason }) =>
      reason === null || reason === refusals.status ? [] : [{ act, reason }],
    ),
  };
}
