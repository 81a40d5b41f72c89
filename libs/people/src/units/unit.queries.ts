import { unitView, type UnitView } from '@bihuan/contracts';
import { UnitRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export function toUnitView(row: UnitRow): UnitView {
  const { id, parentId, name, shortName, kind, active } = row;
  return unitView.parse({ id, parentId, name, shortName, kind, active });
}

@Injectable()
export class UnitQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Every unit, superiors first, so that a tree can be built in one pass. */
  async list(): Promise<UnitView[]> {
    const rows = await this.dataSource.manager.find(UnitRow);
    const depth = ({ path }: UnitRow): number => path.split('/').length;
    return rows.sort((a, b) => depth(a) - depth(b) || a.name.localeCompare(b.name, 'zh')).map(toUnitView);
  }
}
