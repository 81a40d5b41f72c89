import { randomUUID } from 'node:crypto';
import { asOfDay, type AsOf } from '@bihuan/cases';
import { FILL_IN_LIMIT, type Actor, type FillInBody, type FillInUnit, type FillInUnits } from '@bihuan/contracts';
import { FillInRowRow, FillInSheetRow } from '@bihuan/database';
import { writeFillInWorkbook, type SheetContent } from '@bihuan/spreadsheets';
import { OfficeClock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { byCase } from '../by-case';
import { dayWords } from '../day-words';
import { NotYourUnit, NothingToFillIn, TooManyToFillIn } from '../ledger-sheets.errors';
import { personOf } from '../person-of';
import { fillInColumns } from './fill-in-columns';
import { fillableCases, readCases, readMeasures, type FillInScope } from './fill-in-cases.queries';
import { rowsOf, type FillInRow } from './fill-in-rows';

export type HandedOutSheet = { readonly name: string; readonly bytes: Buffer };
type UnitRows = { readonly unitId: string; readonly unit: string; cases: number; readonly rows: FillInRow[] };

/** Rows written at once. */
const BATCH = 500;
const HOW =
  '填写说明：只填黄色的列。“本次进展”和“无变化”填一项；一个事项有几行的，填在任意一行即可，各行都填的会合成一份报告。' +
  '措施完成的，在“措施已完成”选“是”并写明“完成情况”。没有进展的可以整行不填。其余各列是已知内容，改动不会读入。' +
  '填好后在系统的“填报表”页面上传，核对无误后才办理；其间系统里已有的办理不会被覆盖。';

/** Makes the sheet on which a unit fills in offline what became of its open cases, and remembers what each row stands for. */
@Injectable()
export class HandOutSheet {
  constructor(
    private readonly dataSource: DataSource,
    private readonly present: OfficeClock,
  ) {}

  /** The units that the caller can fetch a sheet for, with the number of their cases. */
  async units(actor: Actor): Promise<FillInUnits> {
    const conditions = fillableCases(scopeOf(actor, null));
    const units = await this.dataSource.query<FillInUnit[]>(
      `SELECT json_build_object('id', u.id, 'name', u.name) AS unit, count(*)::int AS cases
         FROM "case" c JOIN unit u ON u.id = c.lead_unit_id
        WHERE ${conditions.sql()} GROUP BY u.id, u.name, u.path ORDER BY u.path`,
      conditions.params,
    );
    return { units };
  }

  async execute(actor: Actor, { unitId }: FillInBody): Promise<HandedOutSheet> {
    const scope = scopeOf(actor, unitId);
    const today = this.present.today();
    const sheetId = randomUUID();
    const units = await this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      const found = await readUnits(tx, { scope, sheetId, asOf: await asOfDay(tx, today) });
      await tx.insert(FillInSheetRow, { id: sheetId, createdAt: this.present.now(), createdBy: personOf(actor) });
      await remember(tx, found);
      return found;
    });
    const bytes = await writeFillInWorkbook(units.map((unit) => contentOf(unit, today)));
    const whose = units.length === 1 ? (units[0]?.unit ?? '') : `${units.length}个单位`;
    return { name: `整改进展填报表（${whose} ${dayWords(today)}）.xlsx`, bytes };
  }
}

/** A unit fills in for itself; the office hands out for any unit. */
function scopeOf(actor: Actor, unitId: string | null): FillInScope {
  const isOffice = actor.roles.some((role) => role === 'office-clerk' || role === 'office-lead');
  if (isOffice) return { actor, unitIds: unitId === null ? null : [unitId] };
  if (unitId !== null && !actor.unitLine.includes(unitId)) throw new NotYourUnit();
  return { actor, unitIds: unitId === null ? actor.unitLine : [unitId] };
}

async function readUnits(
  tx: EntityManager,
  { scope, sheetId, asOf }: { scope: FillInScope; sheetId: string; asOf: AsOf },
): Promise<readonly UnitRows[]> {
  const cases = await readCases(tx, scope, FILL_IN_LIMIT + 1);
  if (cases.length === 0) throw new NothingToFillIn();
  const caseIds = cases.map(({ id }) => id);
  const measures = byCase(await readMeasures(tx, caseIds));
  const units: UnitRows[] = [];
  let position = 1;
  for (const record of cases) {
    const rows = rowsOf(record, measures.get(record.id) ?? [], { sheetId, position }, asOf);
    position += rows.length;
    let unit = units.at(-1);
    if (unit?.unitId !== record.lead_unit_id) {
      unit = { unitId: record.lead_unit_id ?? '', unit: record.lead_unit_name ?? '', cases: 0, rows: [] };
      units.push(unit);
    }
    unit.cases += 1;
    unit.rows.push(...rows);
  }
  if (position - 1 > FILL_IN_LIMIT) throw new TooManyToFillIn(position - 1);
  return units;
}

async function remember(tx: EntityManager, units: readonly UnitRows[]): Promise<void> {
  const rows = units.flatMap(({ unitId, rows }) => rows.map(({ key }) => ({ ...key, unitId })));
  for (let start = 0; start < rows.length; start += BATCH) {
    await tx.insert(FillInRowRow, rows.slice(start, start + BATCH));
  }
}

function contentOf({ unit, cases, rows }: UnitRows, today: string): SheetContent {
  return {
    plan: {
      name: unit,
      title: `${unit}整改进展填报表`,
      lines: [`截至${dayWords(today)}，在办${cases}项，共${rows.length}行。`, HOW],
      columns: fillInColumns,
      paper: 'a3',
      footer: `${unit} ${dayWords(today)}`,
    },
    rows: each(rows),
  };
}

async function* each(rows: readonly FillInRow[]) {
  for (const { cells } of rows) yield cells;
}
