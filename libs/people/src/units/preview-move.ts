import type { UnitMovePreview } from '@bihuan/contracts';
import { UnitRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UnknownUnit } from '../people.errors';
import { calendarsAbove, CLOCKS_BELOW } from './reproject-below';
import { pathBelow } from './unit-tree';

type Counted = Omit<UnitMovePreview, 'calendarChanges'>;

/** What moving a unit, with all that stands below it, would bring about; writes nothing. */
@Injectable()
export class PreviewMove {
  constructor(private readonly dataSource: DataSource) {}

  async execute(id: string, parentId: string | null): Promise<UnitMovePreview> {
    const { manager } = this.dataSource;
    const unit = await manager.findOneBy(UnitRow, { id });
    if (!unit) throw new UnknownUnit();
    const path = await pathBelow(manager, parentId, id);
    const [counted] = await manager.query<Counted[]>(
      `SELECT (SELECT count(*) FROM person p JOIN unit u ON u.id = p.unit_id
                WHERE p.active AND u.path LIKE $2 || '%')::int AS people,
              (SELECT count(*) FROM unit u WHERE u.path LIKE $2 || '%')::int AS units,
              (SELECT count(*) FROM "case" c WHERE ${CLOCKS_BELOW})::int AS "openCases"`,
      [id, unit.path],
    );
    const calendarChanges = (await calendarsAbove(manager, unit.path)) !== (await calendarsAbove(manager, path));
    return { ...(counted ?? { people: 0, units: 1, openCases: 0 }), calendarChanges };
  }
}
