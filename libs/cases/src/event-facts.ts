import { randomUUID } from 'node:crypto';
import { dueDate, type WorkCalendar } from '@bihuan/calendar';
import type { Actor, CaseEventBody, DeadlineRule } from '@bihuan/contracts';
import { StoredFileRow, UnitRow } from '@bihuan/database';
import type { EventFacts } from '@bihuan/workflow';
import { In, type EntityManager } from 'typeorm';
import { UnknownFile, UnknownUnit } from './cases.errors';

type Setting = {
  readonly actor: Actor;
  readonly on: string;
  readonly calendar: WorkCalendar;
  readonly deadlineRule: DeadlineRule;
};

/** Looks up and computes what guards and updates must know of an event, before the workflow is asked. */
export async function factsOf(tx: EntityManager, body: CaseEventBody, setting: Setting): Promise<EventFacts> {
  switch (body.type) {
    case 'case.assigned':
      await requireUnits(tx, [body.leadUnitId, body.verifyUnitId, ...body.assistUnitIds]);
      return {};
    case 'case.issued':
      return dueFacts(setting, setting.deadlineRule);
    case 'case.reissued':
      return dueFacts(setting, body.deadlineRule);
    case 'plan.submitted':
      return { measureIds: body.measures.map(() => randomUUID()) };
    case 'evidence.submitted':
      await requireOwnFile(tx, body.fileId, setting.actor);
      return { evidenceId: randomUUID() };
    case 'publicity.started':
      return { publicityUntil: dueDate(setting.calendar, body.untilRule, setting.on).due };
    default:
      return {};
  }
}

function dueFacts({ calendar, on }: Setting, rule: DeadlineRule): EventFacts {
  const { due, unpublishedYears } = dueDate(calendar, rule, on);
  return { dueOn: due, dueFlagged: unpublishedYears.length > 0 };
}

/** Refuses units that do not exist or are no longer active. */
export async function requireUnits(tx: EntityManager, unitIds: readonly (string | null)[]): Promise<void> {
  const wanted = [...new Set(unitIds.filter((id) => id !== null))];
  const found = await tx.findBy(UnitRow, { id: In(wanted), active: true });
  const missing = wanted.filter((id) => !found.some((unit) => unit.id === id));
  if (missing.length > 0) throw new UnknownUnit(missing);
}

async function requireOwnFile(tx: EntityManager, fileId: string, actor: Actor): Promise<void> {
  const file = await tx.findOneBy(StoredFileRow, { id: fileId });
  if (!file || file.uploadedBy !== actor.personId) throw new UnknownFile(fileId);
}
