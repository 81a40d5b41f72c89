import type { Actor, LedgerImportView, ProposeLayoutBody } from '@bihuan/contracts';
import { withRemembered } from '@bihuan/ledger-reader';
import { openSpreadsheet } from '@bihuan/spreadsheets';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { proposalOf, rememberedLayout, samplesOf } from './layouts';
import { NoSuchSheet, NothingInTheLedger } from './ledger-import.errors';
import { LedgerImportRepository, type ImportTarget } from './ledger-import.repository';
import { OfficeDay } from './office-day';

/** Looks again: at another sheet, or at the same one with other header rows. */
@Injectable()
export class ProposeLayout {
  constructor(
    private readonly dataSource: DataSource,
    private readonly imports: LedgerImportRepository,
    private readonly day: OfficeDay,
  ) {}

  async execute(actor: Actor, target: ImportTarget, wanted: ProposeLayoutBody): Promise<LedgerImportView> {
    const { fileName, content } = await this.imports.contentOf(actor, target.id);
    const { sheets } = await openSpreadsheet(content, fileName);
    const sheet = sheets.find(({ name }) => name === wanted.sheet);
    if (!sheet) throw new NoSuchSheet(wanted.sheet);
    const setting = { today: this.day.today(), headerRows: wanted.headerRows };
    const proposal = await proposalOf(this.dataSource.manager, await samplesOf([sheet]), setting);
    if (!proposal) throw new NothingInTheLedger(wanted.sheet);
    return this.imports.change(actor, target, {
      from: ['mapping', 'preview'],
      change: async (tx, { officeUnitId }) => {
        const known = await rememberedLayout(tx, officeUnitId, proposal.signature);
        return { status: 'mapping', mapping: null, proposal: known ? withRemembered(proposal, known) : proposal };
      },
    });
  }
}
