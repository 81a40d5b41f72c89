import { officeSideCases, visibleCases } from '@bihuan/access';
import type { Actor } from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Of the cases that have changed those that a person may see, and those of which they also read what the office notes. */
export type SeenCases = { readonly seen: ReadonlySet<string>; readonly officeSide: ReadonlySet<string> };

@Injectable()
export class SeenCasesQueries {
  constructor(private readonly dataSource: DataSource) {}

  async among(actor: Actor, ids: readonly string[]): Promise<SeenCases> {
    const visible = visibleCases(actor, 2);
    const office = officeSideCases(actor, 2 + visible.params.length);
    const rows = await this.dataSource.query<{ id: string; office: boolean }[]>(
      `SELECT c.id, ${office.sql} AS office FROM "case" c WHERE c.id = ANY($1::uuid[]) AND ${visible.sql}`,
      [ids, ...visible.params, ...office.params],
    );
    return {
      seen: new Set(rows.map(({ id }) => id)),
      officeSide: new Set(rows.filter((row) => row.office).map(({ id }) => id)),
    };
  }
}
