import { codeUse, keptList, steeringList, type CodeUse, type OfferedList } from '@bihuan/contracts';
import { listOffered } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** The column of a case that holds the code of each list. */
const columns = {
  sourceType: 'source_type',
  domain: 'domain',
  severity: 'severity',
  rectificationType: 'rectification_type',
  result: 'result',
  disclosure: 'disclosure',
} as const;
type ListName = keyof typeof columns;
const names = [...keptList.options, ...steeringList.options];

type Counted = { readonly list: ListName; readonly code: string; readonly cases: number; readonly open: number };

/** The code lists that classify cases: what is offered, and how many cases use each entry. */
@Injectable()
export class CodeListQueries {
  constructor(private readonly dataSource: DataSource) {}

  offered(): Promise<OfferedList[]> {
    return listOffered(this.dataSource.manager);
  }

  /** Counts over all offices, in one pass through the cases. */
  async use(): Promise<CodeUse> {
    const all = Object.values(columns);
    const listOf = names.map((name) => `WHEN grouping(${columns[name]}) = 0 THEN '${name}'`).join(' ');
    const counted = await this.dataSource.query<Counted[]>(
      `SELECT CASE ${listOf} END AS list, coalesce(${all.join(', ')}) AS code,
              count(*)::int AS cases, count(*) FILTER (WHERE open)::int AS open
         FROM "case" GROUP BY GROUPING SETS (${all.map((column) => `(${column})`).join(', ')})`,
    );
    return codeUse.parse(
      names.map((list) => ({
        list,
        use: counted
          .filter((row) => row.list === list && row.code !== null)
          .map(({ code, cases, open }) => ({ code, cases, open })),
      })),
    );
  }
}
