import type {
  Actor,
  LedgerChoices,
  LedgerDefaults,
  LedgerImportLineView,
  LedgerImportView,
  LedgerVerdict,
} from '@bihuan/contracts';
import type { Type } from '@nestjs/common';
import {
  LedgerImportQueries,
  LedgerLineQueries,
  ReadLedger,
  ReceiveLedger,
  RunImport,
  SettleMapping,
  StartImport,
} from '../index';

/** A line of the common ledger of an inspection office (layout E), as far as tests are about it. */
export type TestLine = {
  readonly finding: string;
  readonly unit?: string;
  readonly deadline?: string;
  readonly progress?: string;
  readonly closed?: string;
  readonly assist?: string;
};

const HEADER = '序号,反馈问题,整改措施,牵头单位,配合单位,责任人,整改时限,整改进展,是否销号,备注';

/** The ledger as a file. */
export function ledgerOf(lines: readonly TestLine[], unit: string): Buffer {
  const rows = lines.map(
    ({ finding, deadline = '2026-09-30', progress = '', closed = '否', assist = '', ...line }, at) =>
      [at + 1, finding, '完善制度', line.unit ?? unit, assist, '王五', deadline, progress, closed, ''].join(','),
  );
  return Buffer.from(`问题整改台账\n${[HEADER, ...rows].join('\n')}\n`);
}

export const byLine: LedgerChoices = {
  mode: 'each',
  existing: 'skip',
  errors: 'leave-out',
  duplicates: 'leave-out',
  closed: 'leave-out',
  issue: false,
};
export const asAWhole: LedgerChoices = { ...byLine, mode: 'whole' };

type App = { get<Provider>(provider: Type<Provider>): Provider };
/** Whoever imports, unless another person is named. */
type Office = { readonly clerk: Actor };

/** Tells imports from the file to the result, as people and the worker do them. */
export class ImportTeller {
  constructor(
    private readonly app: App,
    private readonly office: Office,
  ) {}

  receive(bytes: Buffer, { name = '台账.csv', actor = this.office.clerk } = {}): Promise<LedgerImportView> {
    return this.app.get(ReceiveLedger).execute(actor, { name, bytes });
  }

  /** Uploads a ledger, takes the columns as they are proposed, and reads it. */
  async read(
    bytes: Buffer,
    {
      name,
      actor = this.office.clerk,
      defaults = {},
    }: { name?: string; actor?: Actor; defaults?: Partial<LedgerDefaults> } = {},
  ): Promise<LedgerImportView> {
    const view = await this.receive(bytes, { ...(name ? { name } : {}), actor });
    const { id, version, proposal } = view;
    const { sheet, headerRows, firstRow, lastRow, year } = proposal;
    const columns = proposal.columns.map(({ column, header, field }) => ({ column, header, field }));
    await this.app.get(SettleMapping).execute(
      actor,
      { id, expectedVersion: version },
      {
        mapping: { sheet, headerRows, firstRow, lastRow, year, columns },
        defaults: { ...view.defaults, sourceType: 'government-inspection', ...defaults },
      },
    );
    await this.app.get(ReadLedger).execute(id);
    return this.look(id, actor);
  }

  look(id: string, actor = this.office.clerk): Promise<LedgerImportView> {
    return this.app.get(LedgerImportQueries).getById(actor, id);
  }

  async lines(id: string, verdict?: LedgerVerdict): Promise<readonly LedgerImportLineView[]> {
    const page = await this.app
      .get(LedgerLineQueries)
      .page(this.office.clerk, id, { page: 1, pageSize: 100, ...(verdict ? { verdict } : {}) });
    return page.items;
  }

  async start(view: LedgerImportView, choices: LedgerChoices): Promise<LedgerImportView> {
    const target = { id: view.id, expectedVersion: view.version };
    return this.app.get(StartImport).execute(this.office.clerk, target, choices);
  }

  /** Works an import off as the worker would: job after job. */
  async run(id: string, limit?: number): Promise<LedgerImportView> {
    for (let turn = 0; turn < 100; turn += 1) {
      await this.app.get(RunImport).execute(id, limit);
      const { status } = await this.look(id);
      if (status !== 'running' && status !== 'waiting') break;
    }
    return this.look(id);
  }

  /** From the file to the result. */
  async import(bytes: Buffer, choices: LedgerChoices = byLine): Promise<LedgerImportView> {
    const view = await this.read(bytes);
    await this.start(view, choices);
    return this.run(view.id);
  }
}
