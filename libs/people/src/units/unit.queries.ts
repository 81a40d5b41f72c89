import { unitView, type UnitCounts, type UnitHistory, type UnitView } from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { UnknownUnit } from '../people.errors';

const select = `
  SELECT u.id, u.parent_id AS "parentId", u.name, u.short_name AS "shortName", u.kind, u.active, u.successor_id AS "successorId",
         ARRAY(SELECT n.name FROM unit_name n WHERE n.unit_id = u.id ORDER BY n.changed_at DESC, n.id) AS "formerNames"
    FROM unit u`;

type NameRecord = UnitHistory['names'][number];

export async function unitById(tx: EntityManager, id: string): Promise<UnitView> {
  const [found] = await tx.query<UnitView[]>(`${select} WHERE u.id = $1`, [id]);
  if (!found) throw new UnknownUnit();
  return unitView.parse(found);
}

@Injectable()
export class UnitQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Every unit, superiors first, so that a tree can be built in one pass. */
  async list(): Promise<UnitView[]> {
    const rows = await this.dataSource.query<(UnitView & { readonly depth: number })[]>(
      select.replace('SELECT', `SELECT array_length(string_to_array(u.path, '/'), 1) AS depth,`),
    );
    return rows
      .sort((a, b) => a.depth - b.depth || a.name.localeCompare(b.name, 'zh'))
      .map(({ depth: _depth, ...unit }) => unitView.parse(unit));
  }

  /** People in use and open cases of each unit that has any; a case counts for every unit with a part in it. */
  counts(): Promise<UnitCounts[]> {
    return this.dataSource.query<UnitCounts[]>(
      `SELECT u.id AS "unitId", coalesce(p.count, 0)::int AS people, coalesce(c.count, 0)::int AS "openCases"
         FROM unit u
         LEFT JOIN (SELECT unit_id, count(*) FROM person WHERE active GROUP BY unit_id) p ON p.unit_id = u.id
         LEFT JOIN (SELECT t.unit_id, count(*) FROM task t JOIN "case" o ON o.id = t.case_id
                     WHERE o.open GROUP BY t.unit_id) c ON c.unit_id = u.id
        WHERE p.count > 0 OR c.count > 0`,
    );
  }

  async history(id: string): Promise<UnitHistory> {
    const { manager } = this.dataSource;
    const unit = await unitById(manager, id);
    const [names, related] = await Promise.all([
      manager.query<NameRecord[]>(
        `SELECT n.name, n.short_name AS "shortName", n.valid_from::text AS "from", n.valid_until::text AS "until",
                p.name AS "changedBy", n.reason
           FROM unit_name n LEFT JOIN person p ON p.id = n.changed_by
          WHERE n.unit_id = $1 ORDER BY n.changed_at DESC, n.id`,
        [id],
      ),
      manager.query<{ id: string; name: string; successor: boolean }[]>(
        `SELECT id, name, id = $2 AS successor FROM unit WHERE id = $2 OR successor_id = $1 ORDER BY name`,
        [id, unit.successorId],
      ),
    ]);
    const named = related.map(({ id: other, name }) => ({ id: other, name }));
    return {
      unit,
      names,
      successor: named.find((other) => other.id === unit.successorId) ?? null,
      predecessors: named.filter((other) => other.id !== unit.successorId),
    };
  }
}
