import type { UnitCalendars } from '@bihuan/calendar';
import { CALENDAR_UNIT, dueUnder } from '@bihuan/cases';
import type { CalendarPreview, DeadlineRule, PlainDate } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';

/** A case whose due date, or its flag, is not what the calendars given would make of it. */
export type MovedCase = CalendarPreview['cases']['items'][number];

/** The open cases that keep to a calendar: all of them, or those of a unit and all below it. `$1` is the unit. */
export const CONCERNED = `c.open AND ($1::uuid IS NULL OR ${CALENDAR_UNIT} IN (
  SELECT u.id FROM unit u JOIN unit top ON top.id = $1::uuid WHERE u.path LIKE top.path || '%'))`;

type ClockRecord = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly deadlineRule: DeadlineRule;
  readonly issuedOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly dueFlagged: boolean;
  readonly context: Parameters<typeof dueUnder>[1]['context'];
};

/** So many at a time: a province has more open cases than fit comfortably into memory with all they are made of. */
const BATCH = 2000;

/** How many open cases keep to the calendar of a unit, or to any. */
export async function countConcerned(tx: EntityManager, unitId: string | null): Promise<number> {
  const [counted] = await tx.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM "case" c WHERE ${CONCERNED}`,
    [unitId],
  );
  return counted?.count ?? 0;
}

/** Those whose clock has started and that would move under the calendars given, in the order of their numbers. */
export async function movedCases(
  tx: EntityManager,
  unitId: string | null,
  calendars: UnitCalendars,
): Promise<readonly MovedCase[]> {
  const moved: MovedCase[] = [];
  for (let last: string | null = null; ;) {
    const batch: ClockRecord[] = await clocksBehind(tx, unitId, last);
    moved.push(...batch.flatMap((record) => moveOf(record, calendars)));
    last = batch.at(-1)?.number ?? null;
    if (batch.length < BATCH) return moved;
  }
}

function moveOf(record: ClockRecord, calendars: UnitCalendars): readonly MovedCase[] {
  const { id, number, title, unitId, unitName, dueOn, dueFlagged } = record;
  const after = dueUnder(calendars.of(unitId), record);
  if (after === null || (after.dueOn === dueOn && after.dueFlagged === dueFlagged)) return [];
  return [
    {
      case: { id, number, title },
      unit: { id: unitId, name: unitName },
      dueBefore: dueOn,
      dueAfter: after.dueOn,
      flaggedBefore: dueFlagged,
      flaggedAfter: after.dueFlagged,
    },
  ];
}

function clocksBehind(tx: EntityManager, unitId: string | null, last: string | null): Promise<ClockRecord[]> {
  return tx.query<ClockRecord[]>(
    `SELECT c.id, c.number, c.title, u.id AS "unitId", u.name AS "unitName", c.deadline_rule AS "deadlineRule",
            c.issued_on AS "issuedOn", c.due_on AS "dueOn", c.due_flagged AS "dueFlagged",
            jsonb_build_object('pauses', c.context->'pauses', 'added', c.context->'added', 'dueBase', c.context->'dueBase') AS context
       FROM "case" c JOIN unit u ON u.id = ${CALENDAR_UNIT}
      WHERE ${CONCERNED} AND c.issued_on IS NOT NULL AND c.due_on IS NOT NULL AND ($2::text IS NULL OR c.number > $2)
      ORDER BY c.number LIMIT ${BATCH}`,
    [unitId, last],
  );
}
