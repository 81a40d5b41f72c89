import { createHash } from 'node:crypto';
import { CaseEventRow } from '@bihuan/database';
import type { StampedEvent } from '@bihuan/workflow';
import type { EntityManager } from 'typeorm';

type EntryContent = Omit<CaseEventRow, 'hash'>;

/** The hash of a journal row: over all that it says, and the hash of the row before it in the same case. */
export function hashOf(entry: EntryContent): string {
  const content = { ...entry, at: entry.at.toISOString() };
  return createHash('sha256').update(canonical(content)).digest('hex');
}

/** JSON with sorted keys: what went through `jsonb` and came back is written the same way. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}

/** Adds an event to a case's journal, chained to the row before it. */
export async function appendToJournal(
  tx: EntityManager,
  caseId: string,
  event: StampedEvent,
  place: { readonly sequence: number; readonly stateBefore: string | null; readonly stateAfter: string },
): Promise<void> {
  const { type, at, on, by, ...payload } = event;
  const previous = await tx.findOneBy(CaseEventRow, { caseId, sequence: place.sequence - 1 });
  const content: EntryContent = {
    caseId,
    ...place,
    type,
    payload: JSON.parse(JSON.stringify(payload)) as Record<string, unknown>,
    actor: by,
    at: new Date(at),
    on,
    previousHash: previous?.hash ?? null,
  };
  await tx.insert(CaseEventRow, { ...content, hash: hashOf(content) } as never);
}

/** The stamped event that a journal row was written from. */
export function eventOf(row: CaseEventRow): StampedEvent {
  return { type: row.type, ...row.payload, at: row.at.toISOString(), on: row.on, by: row.actor } as StampedEvent;
}
