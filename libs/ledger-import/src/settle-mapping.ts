import { canRegister, type Actor, type LedgerImportView, type SettleMappingBody } from '@bihuan/contracts';
import {
  appendToOutbox,
  findTemplate,
  InspectionRow,
  LedgerLayoutRow,
  UnitRow,
  type LedgerImportRow,
} from '@bihuan/database';
import { latestWorkflow } from '@bihuan/workflow';
import { OfficeClock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UnusableMapping } from './ledger-import.errors';
import { LedgerImportRepository, type ImportTarget } from './ledger-import.repository';

type Fault = { readonly pointer: string; readonly detail: string };

/** Settles what the columns mean, remembers it for the next file of the same layout, and has the file read. */
@Injectable()
export class SettleMapping {
  constructor(
    private readonly imports: LedgerImportRepository,
    private readonly day: OfficeClock,
  ) {}

  execute(actor: Actor, target: ImportTarget, body: SettleMappingBody): Promise<LedgerImportView> {
    return this.imports.change(actor, target, {
      from: ['mapping', 'preview'],
      change: async (tx, row) => {
        const faults = [...mappingFaults(body, row), ...(await defaultFaults(tx, body, row))];
        if (faults.length > 0) throw new UnusableMapping(faults);
        await this.remember(tx, row, body);
        await appendToOutbox(tx, 'ledger-import.read', { importId: row.id });
        const progressedAt = this.day.now();
        return { ...body, status: 'reading', reader: null, failure: null, total: 0, settled: 0, progressedAt };
      },
    });
  }

  private async remember(
    tx: EntityManager,
    { officeUnitId, proposal, fileName, createdBy }: LedgerImportRow,
    { mapping, defaults }: SettleMappingBody,
  ): Promise<void> {
    const layout = { columns: mapping.columns, defaults, fileName, settledAt: this.day.now(), settledBy: createdBy };
    await tx.upsert(LedgerLayoutRow, { officeUnitId, signature: proposal.signature, ...layout }, [
      'officeUnitId',
      'signature',
    ]);
  }
}

function mappingFaults({ mapping, defaults }: SettleMappingBody, { sheets }: LedgerImportRow): Fault[] {
  const { sheet, firstRow, lastRow, headerRows, columns } = mapping;
  const lastHeader = Math.max(0, ...headerRows);
  return [
    ...faultIf(!sheets.some(({ name }) => name === sheet), '/mapping/sheet', '没有这个工作表 / there is no such sheet'),
    ...faultIf(firstRow <= lastHeader, '/mapping/firstRow', '数据须从表头之下开始 / the rows begin below the header'),
    ...faultIf(
      lastRow !== null && lastRow < firstRow,
      '/mapping/lastRow',
      '末行不能在首行之前 / the last row lies before the first',
    ),
    ...faultIf(
      !canRegister(columns.map(({ field }) => field)),
      '/mapping/columns',
      '请指定问题、标题或具体表现在哪一列 / say which column holds the problem, its title or its details',
    ),
    ...faultIf(
      latestWorkflow(defaults.workflow) === null,
      '/defaults/workflow',
      '没有这个办理流程 / there is no such workflow',
    ),
  ];
}

async function defaultFaults(
  tx: EntityManager,
  { defaults: { template, inspectionId, leadUnitId, verifyUnitId } }: SettleMappingBody,
  { officeUnitId }: LedgerImportRow,
): Promise<Fault[]> {
  const isUnit = async (id: string | null) => id === null || tx.existsBy(UnitRow, { id, active: true });
  const noUnit = '没有这个单位，或单位已停用 / there is no such unit in use';
  return [
    ...faultIf(
      template !== null && (await findTemplate(tx, template)) === null,
      '/defaults/template',
      '没有这个时限模板 / there is no such template',
    ),
    ...faultIf(
      inspectionId !== null && !(await tx.existsBy(InspectionRow, { id: inspectionId, officeUnitId })),
      '/defaults/inspectionId',
      '没有这个督查行动 / there is no such inspection',
    ),
    ...faultIf(!(await isUnit(leadUnitId)), '/defaults/leadUnitId', noUnit),
    ...faultIf(!(await isUnit(verifyUnitId)), '/defaults/verifyUnitId', noUnit),
  ];
}

function faultIf(isFault: boolean, pointer: string, detail: string): Fault[] {
  return isFault ? [{ pointer, detail }] : [];
}
