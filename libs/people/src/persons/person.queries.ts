import type { Page, PersonQuery, PersonView } from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { UnknownPerson } from '../people.errors';
import { personColumns, toPersonView, type PersonRecord } from './person-view';

const from = 'FROM person p JOIN unit u ON u.id = p.unit_id';
const filter = `
  WHERE ($1::text IS NULL OR p.name ILIKE $1 OR p.login ILIKE $1)
    AND ($2::uuid IS NULL OR EXISTS (SELECT 1 FROM unit top WHERE top.id = $2 AND u.path LIKE top.path || '%'))
    AND ($3::text IS NULL OR p.roles ? $3) AND ($4::boolean IS NULL OR p.active = $4)`;

const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

@Injectable()
export class PersonQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** People by name; the unit's filter takes in all units below it. */
  async page({ text, unitId, role, active, page, pageSize }: PersonQuery): Promise<Page<PersonView>> {
    const params = [
      text ? containing(text) : null,
      unitId ?? null,
      role ?? null,
      active === undefined ? null : active === 'true',
    ];
    const [found, counted] = await Promise.all([
      this.dataSource.query<PersonRecord[]>(
        `SELECT ${personColumns} ${from} ${filter} ORDER BY p.active DESC, p.name, p.id LIMIT $5 OFFSET $6`,
        [...params, pageSize, (page - 1) * pageSize],
      ),
      this.dataSource.query<{ total: number }[]>(`SELECT count(*)::int AS total ${from} ${filter}`, params),
    ]);
    return { items: found.map(toPersonView), page, pageSize, total: counted[0]?.total ?? 0 };
  }

  async getById(tx: EntityManager, id: string): Promise<PersonView> {
    const [record] = await tx.query<PersonRecord[]>(`SELECT ${personColumns} ${from} WHERE p.id = $1`, [id]);
    if (!record) throw new UnknownPerson();
    return toPersonView(record);
  }
}
