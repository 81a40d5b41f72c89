import { standInsOn } from '@bihuan/access';
import { usualWays, type NoticeWays, type PlainDate } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';
import type { Reader } from './plan-notices';

type ReaderRecord = {
  readonly id: string;
  readonly name: string;
  readonly has_email: boolean;
  readonly ways: Partial<NoticeWays> | null;
  readonly deputy_id: string | null;
  readonly until_on: PlainDate | null;
};

/** How these people want to be told, and those who stand in for them on a day. */
export async function readersOf(
  tx: EntityManager,
  personIds: readonly string[],
  day: PlainDate,
): Promise<ReadonlyMap<string, Reader>> {
  const records = await tx.query<ReaderRecord[]>(
    `WITH away AS ${standInsOn('$2')}
     SELECT p.id, p.name, coalesce(p.email, '') <> '' AS has_email, r.ways, away.deputy_id, away.until_on::text
       FROM person p LEFT JOIN preference r ON r.person_id = p.id LEFT JOIN away ON away.person_id = p.id
      WHERE p.id = ANY($1::uuid[])
         OR p.id IN (SELECT s.deputy_id FROM away s WHERE s.person_id = ANY($1::uuid[]))`,
    [personIds, day],
  );
  return new Map(records.map((record) => [record.id, toReader(record)]));
}

function toReader({ id, name, has_email: hasEmail, ways, deputy_id, until_on }: ReaderRecord): Reader {
  const deputy = deputy_id === null || until_on === null ? null : { personId: deputy_id, until: until_on };
  return { personId: id, name, hasEmail, ways: { ...usualWays, ...ways }, deputy };
}
