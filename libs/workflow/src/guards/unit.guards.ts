import type { Guard } from './guard';

/** Whether no unit has two parts in a case; the office verifies unless another unit was named. */
function partsDiffer(parts: { lead: string | null; verify: string; assists: readonly string[] }): boolean {
  const units = [...(parts.lead === null ? [] : [parts.lead]), parts.verify, ...parts.assists];
  return new Set(units).size === units.length;
}

const partsReason = {
  zh: '核查单位（未指定时为督查机构）、牵头单位、协办单位不能是同一单位，协办单位不能重复',
  en: 'The verifying unit (the office, unless another is named), the lead unit and each assist unit must all differ',
};

/** Who does what in a case. */
export const unitGuards = {
  'lead-unit-set': {
    reads: 'case',
    reason: { zh: '还没有确定牵头单位', en: 'No lead unit has been set' },
    holds: (context) => context.leadUnitId !== null,
  },
  'units-differ': {
    reads: 'event',
    reason: partsReason,
    holds: (context, event) =>
      event.type !== 'case.assigned' ||
      partsDiffer({
        lead: event.leadUnitId,
        verify: event.verifyUnitId ?? context.officeUnitId,
        assists: [...event.assistUnitIds, ...(event.territoryUnitIds ?? [])],
      }),
  },
  'assigned-units-differ': {
    reads: 'case',
    reason: partsReason,
    holds: (context) =>
      partsDiffer({
        lead: context.leadUnitId,
        verify: context.verifyUnitId ?? context.officeUnitId,
        assists: context.tasks.filter(({ part }) => part !== 'share').map((task) => task.unitId),
      }),
  },
  'verifying-unit-apart': {
    reads: 'event',
    reason: {
      zh: '核查单位不能是牵头、协办或属地单位的下级单位（谁整改、谁不得验收）',
      en: 'The verifying unit may not lie below a unit that does the work',
    },
    holds: (_context, { facts }) => facts.verifierBelow !== true,
  },
  'new-lead-differs': {
    reads: 'event',
    reason: {
      zh: '新的牵头单位不能是现牵头单位、核查单位或已有任务的单位',
      en: 'The new lead unit must differ from the present one, the verifying unit and every unit with a part',
    },
    holds: (context, event) =>
      event.type !== 'case.reassigned' ||
      ![
        context.leadUnitId,
        context.verifyUnitId ?? context.officeUnitId,
        ...context.tasks.filter(({ under }) => under !== context.leadUnitId).map((task) => task.unitId),
      ].includes(event.leadUnitId),
  },
  'within-return-window': {
    reads: 'case',
    reason: { zh: '已超过退回期限', en: 'The time for handing the case back is over' },
    holds: ({ returnUntil }, { on }) => returnUntil !== null && on <= returnUntil,
  },
  'not-designated': {
    reads: 'case',
    reason: {
      zh: '督查机构已裁定由本单位办理，不得再次退回',
      en: 'The office has ruled that the case is this unit’s: it may not be handed back again',
    },
    holds: (context) => !context.designated,
  },
  'finding-overturned': {
    reads: 'case',
    reason: { zh: '问题认定未经复核撤销', en: 'No review has struck down the finding' },
    holds: (context) => context.findingOverturned,
  },
} as const satisfies Record<string, Guard>;
