import { randomUUID } from 'node:crypto';
import { addDays } from '@bihuan/calendar';
import type { Actor, AskableType, CaseEventBodyOf, CaseEventType, PlainDate, Proposal } from '@bihuan/contracts';
import { actingUnitOf, isDone, type CaseContext } from '@bihuan/workflow';
import type { ModelCast } from './model-cast';

/** What a generated event may look at: the case as the model remembers it, who raises it, and when. */
export type Setting = {
  readonly context: CaseContext;
  readonly actor: Actor;
  readonly day: PlainDate;
  readonly cast: ModelCast;
};
type Generate<Type extends CaseEventType> = (setting: Setting) => readonly Omit<CaseEventBodyOf<Type>, 'type'>[];

const reason = '有文件依据';
const verified = { method: 'on-site' as const, people: ['何验', '沈核'], findings: '属实' };
const deadlineRule = { kind: 'days', value: 60, roll: true } as const;

/** Of each event type, the events that could be meant now; none when there is nothing that they could be about. */
const generators: { readonly [Type in CaseEventType]?: Generate<Type> } = {
  'case.assigned': ({ context, cast }) => [
    {
      leadUnitId: context.leadUnitId ?? cast.leadUnitIds[0],
      assistUnitIds: unitsWith(context, 'assist'),
      territoryUnitIds: unitsWith(context, 'territory'),
      verifyUnitId: null,
      deadlineRule,
      publicityRequired: context.publicityRequired,
    },
  ],
  'case.issued': () => [{ note: null }],
  'case.reissued': () => [{ deadlineRule, reason }],
  'case.withdrawn': () => [{ reason }],
  'receipt.signed': () => [{}],
  'plan.submitted': ({ day }) => [
    { goal: '规范程序', measures: [{ text: '补正案卷', owner: '李经办', dueOn: addDays(day, 1), standard: '齐全' }] },
  ],
  'hazard-plan.submitted': ({ day }) => [
    {
      goal: '消除隐患',
      responsible: '李经办',
      funds: '120.5',
      emergencyPlan: '切断气源，疏散周边群众',
      measures: [{ text: '更换管线', owner: '李经办', dueOn: addDays(day, 1), standard: '无泄漏' }],
    },
  ],
  'listing.published': () => [{ place: '区政府网站' }],
  // cases that are publicised promise something, so that both ways out of a reply are taken
  'reply.sent': ({ context, day }) => [
    context.publicityRequired
      ? { replyClass: 'reply-b', text: '列入计划', replyNumber: null, promisedOn: addDays(day, 20) }
      : { replyClass: 'reply-a', text: '已解决', replyNumber: null, promisedOn: null },
  ],
  'rating.recorded': () => [{ rating: 'satisfied', note: null }],
  'rating.dissatisfied': () => [{ reason }],
  'promise.watched': () => [{}],
  'promise.fulfilled': () => [{ replyClass: 'reply-a', text: '承诺已兑现', replyNumber: null }],
  'proposal.closed': () => [{ opinion: '同意办结' }],
  'caller.answered': () => [{ channel: 'phone', text: '已修复并答复' }],
  'call-back.recorded': () => [{ rating: 'satisfied', note: null }],
  'call-back.dissatisfied': () => [{ reason }],
  'work.started': () => [{ note: null }],
  'amount.reported': () => [{ kind: 'recovered', amount: '80.5', note: '凭证7号' }],
  'amount.corrected': () => [{ kind: 'recovered', amount: '70', reason }],
  'stage.reviewed': () => [{ findings: '第一个节点已完成' }],
  'plan.approved': () => [{ opinion: null }],
  'plan.returned': () => [{ reason }],
  'progress.reported': () => [{ unchanged: true, text: null }],
  'measure.completed': ({ context }) =>
    context.measures.filter(({ done }) => !done).map(({ id }) => ({ measureId: id, note: '已完成' })),
  'evidence.submitted': ({ context }) =>
    (context.measures.length > 0 ? context.measures.map(({ id }) => id) : [null]).map((measureId) => ({
      title: '照片',
      fileId: randomUUID(),
      measureId,
    })),
  'closure.requested': () => [{ statement: '已全部整改到位' }],
  'closure.returned': () => [{ reasonCode: 'material-incomplete', reason }],
  'evidence.judged': ({ context }) =>
    context.evidence.map(({ id }) => ({ evidenceId: id, verdict: 'accepted' as const, reason: null })),
  'verification.passed': () => [verified],
  'verification.failed': () => [verified],
  'publicity.started': () => [{ place: '区政府网站', untilRule: { kind: 'working-days', value: 1 } }],
  'objection.upheld': () => [{ reason }],
  'case.closed': () => [{ result: 'completed', opinion: '同意' }],
  'look-back.started': () => [{ reason }],
  'look-back.consolidated': () => [{ findings: '保持良好' }],
  'look-back.relapsed': () => [{ findings: '又有发现' }],
  'assist.answered': () => [{ text: '已配合' }],
  'task.signed': () => [{}],
  'task.answered': () => [{ text: '已配合' }],
  'task.accepted': ({ context }) => answered(context).map((unitId) => ({ unitId })),
  'task.returned': ({ context }) => answered(context).map((unitId) => ({ unitId, reason })),
  'task.waived': ({ context }) =>
    context.tasks.filter((task) => !isDone(task)).map(({ unitId }) => ({ unitId, reason })),
  'task.split': ({ context, actor, cast }) => {
    const own = actingUnitOf(actor, context);
    const sectionId = cast.units.find(({ id }) => id === own)?.sectionId;
    return sectionId ? [{ shares: [{ unitId: sectionId, what: '业务部分', weight: 1, dueOn: null }] }] : [];
  },
  'response.given': () => [{ response: 'agrees', statement: null }],
  'case.returned': (setting) => [{ ...propose['case.returned'](setting), requestId: asked(setting, 'case.returned') }],
  'unit.designated': (setting) => named(asked(setting, 'case.returned'), reason),
  'case.reassigned': (setting) => [
    {
      ...propose['case.reassigned'](setting),
      restartClock: true,
      requestId: asked(setting, 'case.reassigned'),
    },
  ],
  'deadline.extended': (setting) => [
    {
      ...propose['deadline.extended'](setting),
      consentDocument: null,
      requestId: asked(setting, 'deadline.extended'),
    },
  ],
  'case.suspended': (setting) => [
    { ...propose['case.suspended'](setting), requestId: asked(setting, 'case.suspended') },
  ],
  'suspension.reviewed': ({ day }) => [{ findings: '仍在审理', expectedEnd: addDays(day, 40) }],
  'case.resumed': (setting) => [{ reason, requestId: asked(setting, 'case.resumed') }],
  'case.terminated': (setting) => [
    { ...propose['case.terminated'](setting), explainedTo: null, requestId: asked(setting, 'case.terminated') },
  ],
  'case.merged': (setting) => [{ ...propose['case.merged'](setting), requestId: asked(setting, 'case.merged') }],
  'case.referred': (setting) => [
    { ...propose['case.referred'](setting), documentNumber: '青督移3号', requestId: asked(setting, 'case.referred') },
  ],
  'referral.received': ({ day }) => [{ receiptNumber: '收12号', receivedOn: day }],
  'referral.declined': () => [{ reason }],
  'objection.sustained': (setting) => {
    const open = setting.context.requests.find(({ event }) => event === 'objection.sustained');
    const against = open?.against ?? 'finding';
    return open ? [{ against, reason, opinion: '异议成立', requestId: open.id }] : [];
  },
  'publicity-objection.received': () => [{ from: '居民', text: '仍未整改' }],
  'publicity-objection.dismissed': () => [{ reason }],
  'request.refused': ({ context }) => context.requests.flatMap(({ id }) => named(id, reason)),
  'request.withdrawn': ({ context }) => context.requests.map(({ id }) => ({ requestId: id })),
};

/** What is asked for, by the event that would grant it. */
const propose = {
  'case.returned': (_setting: Setting) => ({ reasonCode: 'not-our-duty' as const, reason, suggestedUnitId: null }),
  'case.reassigned': ({ context, cast }) => ({
    leadUnitId: cast.leadUnitIds.find((id) => id !== context.leadUnitId) ?? cast.leadUnitIds[0],
    reason,
  }),
  'deadline.extended': ({ context, day }) => ({
    newDueOn: addDays(context.dueOn !== null && context.dueOn > day ? context.dueOn : day, 1),
    reasonCode: 'works-period' as const,
    reason,
    workDone: '过半',
    interimMeasures: '值守',
  }),
  'case.suspended': ({ day }) => ({ reasonCode: 'litigation' as const, reason, expectedEnd: addDays(day, 30) }),
  'case.resumed': () => ({ reason }),
  'case.terminated': (_setting: Setting) => ({ reasonCode: 'impossible' as const, reason }),
  'case.merged': ({ cast }) => ({ intoNumber: cast.mergeTarget, reason }),
  'case.referred': (_setting: Setting) => ({ authority: '区纪委监委', reason }),
  'objection.sustained': ({ context, day }) => ({
    against: (context.objectUntil.finding ?? '') >= day ? ('finding' as const) : ('conclusion' as const),
    reason,
  }),
} satisfies { readonly [Type in AskableType]?: (setting: Setting) => Omit<Extract<Proposal, { type: Type }>, 'type'> };

/** The bodies that an event of a type could have now. An event type that nobody has taught the model is a failure. */
export function bodiesOf(type: CaseEventType, setting: Setting): readonly CaseEventBodyOf<CaseEventType>[] {
  const generate = generators[type];
  if (!generate) throw untaught(type);
  return generate(setting).map((body) => ({ ...body, type }) as CaseEventBodyOf<CaseEventType>);
}

/** The request for an event. */
export function proposalOf(type: AskableType, setting: Setting): CaseEventBodyOf<'request.submitted'> {
  const make = (propose as { readonly [Type in AskableType]?: (setting: Setting) => object })[type];
  if (!make) throw untaught(`request for ${type}`);
  return { type: 'request.submitted', proposal: { ...make(setting), type } as Proposal };
}

function untaught(what: string): Error {
  return new Error(
    `The model does not know how to fill in '${what}': give it an entry in libs/testing/src/model/event-bodies.ts`,
  );
}

function named(requestId: string | null, why: string): readonly { requestId: string; reason: string }[] {
  return requestId === null ? [] : [{ requestId, reason: why }];
}

function asked({ context }: Setting, event: AskableType): string | null {
  return context.requests.find((request) => request.event === event)?.id ?? null;
}

function answered({ tasks }: CaseContext): readonly string[] {
  return tasks.filter(({ status }) => status === 'answered').map(({ unitId }) => unitId);
}

function unitsWith({ tasks }: CaseContext, part: 'assist' | 'territory'): string[] {
  return tasks.filter((task) => task.part === part).map(({ unitId }) => unitId);
}
