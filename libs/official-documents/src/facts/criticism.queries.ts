import { localDateOf, localMoment } from '@bihuan/calendar';
import type { DraftableKind, PlainDate, RungEffect, UrgingColour } from '@bihuan/contracts';
import type { CaseRow } from '@bihuan/database';
import type { EntityManager } from 'typeorm';

/** Whose bulletin it is, and the day on which it is drafted. */
export type CriticismAsked = {
  readonly kind: DraftableKind;
  readonly officeUnitId: string;
  readonly on: PlainDate;
  readonly timeZone: string;
};
export type NamedSubject = Pick<CaseRow, 'id' | 'leadUnitId' | 'officeUnitId'>;
/** What an office has decided to criticise since its last bulletin. */
export type FoundCriticism = {
  readonly since: PlainDate;
  readonly named: readonly NamedSubject[];
  readonly urgings: readonly { readonly colour: UrgingColour; readonly caseIds: readonly string[] }[];
};

const candidate: RungEffect = 'bulletin-candidate';

/** What a bulletin repeats beside its own cases; null for every other kind. */
export async function criticismOf(tx: EntityManager, asked: CriticismAsked): Promise<FoundCriticism | null> {
  if (asked.kind !== 'bulletin') return null;
  const { officeUnitId, timeZone } = asked;
  const since = await lastRead(tx, asked);
  const named = await tx.query<NamedSubject[]>(
    `SELECT c.id, c.lead_unit_id AS "leadUnitId", c.office_unit_id AS "officeUnitId" FROM "case" c
      WHERE EXISTS (SELECT 1 FROM escalation_proposal p
                     WHERE p.case_id = c.id AND p.office_unit_id = $1 AND p.effect = $2 AND p.status = 'taken'
                       AND p.decided_at > $3)
      ORDER BY c.due_on NULLS LAST, c.number`,
    [officeUnitId, candidate, since],
  );
  const urgings = await tx.query<FoundCriticism['urgings'][number][]>(
    `SELECT d.colour, array_agg(d.case_id ORDER BY d.issued_at, d.id) AS "caseIds" FROM urging_document d
      WHERE d.office_unit_id = $1 AND d.status IN ('issued', 'received') AND d.issued_at > $2 GROUP BY d.colour`,
    [officeUnitId, since],
  );
  return { since: localDateOf(since.toISOString(), timeZone), named, urgings };
}

/** When the facts of the last bulletin that went out were read: what was decided since stood in none. At the earliest, the year began. */
async function lastRead(tx: EntityManager, { officeUnitId, on, timeZone }: CriticismAsked): Promise<Date> {
  const began = localMoment(`${on.slice(0, 4)}-01-01`, '00:00', timeZone);
  const [found] = await tx.query<{ since: Date }[]>(
    `SELECT greatest($2::timestamptz, max(coalesce((d.facts->>'readAt')::timestamptz, d.drafted_at))) AS since FROM official_document d
      WHERE d.unit_id = $1 AND d.kind = 'bulletin' AND d.status = 'issued'`,
    [officeUnitId, began],
  );
  return found?.since ?? new Date(began);
}
