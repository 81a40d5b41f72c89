import { randomUUID } from 'node:crypto';
import { dueDate } from '@bihuan/calendar';
import type { Actor, CaseEventBody, CaseEventBodyOf, CaseEventType } from '@bihuan/contracts';
import { StoredFileRow } from '@bihuan/database';
import { actingUnitOf, doersOf, type EventFacts } from '@bihuan/workflow';
import type { EntityManager } from 'typeorm';
import { UnknownFile } from './cases.errors';
import {
  dueFacts,
  extensionFacts,
  reprojectionFacts,
  objectionFacts,
  resumptionFacts,
  suspensionFacts,
  windowFacts,
} from './facts/clock-facts';
import { lookBackFacts } from './facts/look-back-facts';
import { undoFacts, upgradeFacts } from './facts/recovery-facts';
import { listingFacts, redoFacts, redoRuleOf, reviewFacts } from './facts/matter-facts';
import { mergeFacts, requestFacts } from './facts/request-facts';
import type { Setting } from './facts/setting';
import { successionFacts } from './facts/succession-facts';
import { urgingFacts } from './facts/urging-facts';
import { involvedAmong, requireUnits, unitsBelow, verifierFacts } from './facts/unit-facts';

type Lookup<Type extends CaseEventType> = (
  body: CaseEventBodyOf<Type>,
  setting: Setting,
) => EventFacts | Promise<EventFacts>;

const lookups: { readonly [Type in CaseEventType]?: Lookup<Type> } = {
  'case.assigned': async (body, { tx, isTrial }) => {
    const doers = [body.leadUnitId, ...body.assistUnitIds, ...(body.territoryUnitIds ?? [])];
    await requireUnits(tx, [...doers, body.verifyUnitId], { isTrial });
    return verifierFacts(tx, body.verifyUnitId, doers);
  },
  'case.issued': async (_body, setting) => {
    const { context } = setting.row;
    const parts = await verifierFacts(setting.tx, context.verifyUnitId, doersOf(context));
    const due = dueFacts(setting, setting.row.deadlineRule);
    return { ...parts, ...due, ...windowFacts(setting), ...listingFacts(setting) };
  },
  'case.reissued': (body, setting) => ({
    ...dueFacts(setting, body.deadlineRule),
    ...windowFacts(setting),
    ...listingFacts(setting),
  }),
  'case.reassigned': async (body, setting) => {
    await requireUnits(setting.tx, [body.leadUnitId], setting);
    const parts = await verifierFacts(setting.tx, setting.row.verifyUnitId, [body.leadUnitId]);
    const due = body.restartClock ? dueFacts(setting, setting.row.deadlineRule) : reprojectionFacts(setting);
    return { ...parts, ...due, ...windowFacts(setting) };
  },
  'plan.submitted': planFacts,
  'hazard-plan.submitted': planFacts,
  'plan.approved': (_body, setting) => reviewFacts(setting),
  'work.started': (_body, setting) => reviewFacts(setting),
  'stage.reviewed': (_body, setting) => reviewFacts(setting),
  'rating.dissatisfied': (_body, setting) => redoFacts(setting, { kind: 'months', value: 1, roll: true }),
  'call-back.dissatisfied': (_body, setting) => redoFacts(setting, redoRuleOf(setting)),
  'evidence.submitted': async (body, { tx, actor }) => {
    await requireOwnFile(tx, body.fileId, actor);
    return { evidenceId: randomUUID() };
  },
  'verification.passed': verificationFacts,
  'verification.failed': verificationFacts,
  'closure.returned': (_body, setting) => objectionFacts(setting),
  'publicity.started': ({ untilRule }, { calendar, on }) => ({ publicityUntil: dueDate(calendar, untilRule, on).due }),
  'case.closed': (_body, setting) => closureFacts(setting),
  'proposal.closed': (_body, setting) => closureFacts(setting),
  'task.split': async ({ shares }, { tx, actor, row, isTrial }) => {
    const unitIds = shares.map((share) => share.unitId);
    await requireUnits(tx, unitIds, { isTrial });
    const own = actingUnitOf(actor, row.context);
    const below = own === null ? [] : await unitsBelow(tx, unitIds, [own]);
    return { sharesBelow: unitIds.every((unitId) => below.includes(unitId)) };
  },
  'request.submitted': requestFacts,
  'deadline.extended': extensionFacts,
  'case.suspended': (body, setting) => suspensionFacts(body.expectedEnd, setting),
  'suspension.reviewed': (body, setting) => suspensionFacts(body.expectedEnd, setting),
  'deadline.reprojected': (_body, setting) => reprojectionFacts(setting),
  'unit.succeeded': successionFacts,
  'urging.issued': urgingFacts,
  'case.resumed': (_body, setting) => resumptionFacts(setting),
  'referral.declined': (_body, setting) => resumptionFacts(setting),
  'case.merged': mergeFacts,
  'state.forced': (_body, setting) => resumptionFacts(setting),
  'event.undone': (_body, setting) => undoFacts(setting),
  'workflow.upgraded': (_body, setting) => upgradeFacts(setting),
};

/** Looks up and computes what guards and updates must know of an event, before the workflow is asked. */
export async function factsOf(body: CaseEventBody, setting: Setting): Promise<EventFacts> {
  const lookup: Lookup<never> | undefined = lookups[body.type];
  return (await lookup?.(body as never, setting)) ?? {};
}

function planFacts({ measures }: CaseEventBodyOf<'plan.submitted' | 'hazard-plan.submitted'>): EventFacts {
  return { measureIds: measures.map(() => randomUUID()) };
}

async function closureFacts(setting: Setting): Promise<EventFacts> {
  return { ...objectionFacts(setting), ...(await lookBackFacts(setting)) };
}

async function verificationFacts(
  { people }: CaseEventBodyOf<'verification.passed'> | CaseEventBodyOf<'verification.failed'>,
  setting: Setting,
): Promise<EventFacts> {
  const { context } = setting.row;
  const work = { unitIds: doersOf(context), personIds: context.workedBy };
  const involvedPeople = await involvedAmong(setting.tx, people, work);
  return { involvedPeople, ...objectionFacts(setting) };
}

async function requireOwnFile(tx: EntityManager, fileId: string, actor: Actor): Promise<void> {
  const file = await tx.findOneBy(StoredFileRow, { id: fileId });
  if (!file || file.uploadedBy !== actor.personId) throw new UnknownFile(fileId);
}
