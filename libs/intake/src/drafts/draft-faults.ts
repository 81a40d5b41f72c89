import type { DraftCase, PlainDate } from '@bihuan/contracts';
import { latestWorkflow } from '@bihuan/workflow';

/** What is missing or wrong in a draft, and where; the pointer leads into the list of drafts as it was saved. */
export type DraftFault = { readonly pointer: string; readonly detail: string };

/** What a draft is held against: the units that may be named, the office that registers it, the day. */
export type DraftSurroundings = {
  readonly unitIds: ReadonlySet<string>;
  readonly officeUnitId: string;
  readonly today: PlainDate;
};

type Rule = {
  readonly field: keyof DraftCase;
  readonly detail: string;
  readonly breaks: (draft: DraftCase, around: DraftSurroundings) => boolean;
};

const rules: readonly Rule[] = [
  {
    field: 'title',
    detail: '请填写标题 / the title is missing',
    breaks: ({ title }) => title.trim() === '',
  },
  {
    field: 'finding',
    detail: '请填写问题或事项的内容 / the wording of the finding is missing',
    breaks: ({ finding }) => finding.trim() === '',
  },
  {
    field: 'workflow',
    detail: '没有这个办理流程 / there is no such workflow',
    breaks: ({ workflow }) => latestWorkflow(workflow) === null,
  },
  {
    field: 'leadUnitId',
    detail: '请确定牵头单位 / the lead unit is missing',
    breaks: ({ leadUnitId }) => leadUnitId === null,
  },
  {
    field: 'leadUnitId',
    detail: '没有这个单位，或单位已停用 / there is no such unit in use',
    breaks: ({ leadUnitId }, { unitIds }) => leadUnitId !== null && !unitIds.has(leadUnitId),
  },
  {
    field: 'assistUnitIds',
    detail: '协办单位不存在或已停用 / an assist unit does not exist or is not in use',
    breaks: ({ assistUnitIds }, { unitIds }) => assistUnitIds.some((id) => !unitIds.has(id)),
  },
  {
    field: 'verifyUnitId',
    detail: '核查单位不存在或已停用 / the verifying unit does not exist or is not in use',
    breaks: ({ verifyUnitId }, { unitIds }) => verifyUnitId !== null && !unitIds.has(verifyUnitId),
  },
  {
    field: 'verifyUnitId',
    detail:
      '核查单位（未指定时为督查机构）不能同时牵头或协办 / the verifying unit (the office, unless another is named) can neither lead nor assist',
    breaks: ({ verifyUnitId, leadUnitId, assistUnitIds }, { officeUnitId }) =>
      [leadUnitId, ...assistUnitIds].includes(verifyUnitId ?? officeUnitId),
  },
  {
    field: 'assistUnitIds',
    detail: '协办单位不能重复，也不能同时牵头 / an assist unit can be named once and cannot lead',
    breaks: ({ leadUnitId, assistUnitIds }) => {
      const working = leadUnitId === null ? assistUnitIds : [leadUnitId, ...assistUnitIds];
      return new Set(working).size < working.length;
    },
  },
  {
    field: 'deadlineRule',
    detail: '时限必须晚于今天 / the deadline must lie after today',
    breaks: ({ deadlineRule }, { today }) => deadlineRule.kind === 'fixed' && deadlineRule.date <= today,
  },
];

/** Everything that stands between the drafts and the ledger, at once; none when they can be registered. */
export function draftFaults(drafts: readonly DraftCase[], around: DraftSurroundings): readonly DraftFault[] {
  if (!drafts.some(({ keep }) => keep))
    return [{ pointer: '/drafts', detail: '没有保留任何事项 / no draft has been kept' }];
  return drafts.flatMap((draft, index) =>
    draft.keep
      ? rules
          .filter((rule) => rule.breaks(draft, around))
          .map(({ field, detail }) => ({ pointer: `/drafts/${index}/${field}`, detail }))
      : [],
  );
}
