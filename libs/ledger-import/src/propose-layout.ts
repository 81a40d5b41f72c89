import type { Actor, LedgerImportView, ProposeLayoutBody } from '@bihuan/contracts';
import { withRemembered } from '@bihuan/ledger-reader';
import { openSpreadsheet } from '@bihuan/spreadsheets';
import { OfficeClock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { proposalOf, rememberedLayout, samplesOf, shownSheets } from './layouts';
import { NoSuchSheet, NothingInTheLedger } from './ledger-import.errors';
import { LedgerImportRepository, type ImportTarget } from './ledger-import.repository';

/** Looks again: at another sheet, or at the same one with other header rows. */
@Injectable()
export class ProposeLayout {
  constructor(
    private readonly dataSource: DataSource,
    private readonly imports: LedgerImportRepository,
    private readonly day: OfficeClock,
  ) {}

  async execute(actor: Actor, target: ImportTarget, wanted: ProposeLayoutBody): Promise<LedgerImportView> {
    const { fileName, content } = await this.imports.contentOf(actor, target.id);
    const { sheets } = await openSpreadsheet(content, fileName);
    const sheet = sheets.find(({ name }) => name === wanted.sheet);
    if (!sheet) throw new NoSuchSheet(wanted.sheet);
    const setting = { today: this.day.today(), headerRows: wanted.headerRows };
    const samples = await samplesOf([sheet]);
    const [shown] = shownSheets(samples);
    const proposal = await proposalOf(this.dataSource.manager, samples, setting);
    if (!proposal) throw new NothingInTheLedger(wanted.sheet);
    return this.imports.change(actor, target, {
      from: ['mapping', 'preview'],
      change: async (tx, { officeUnitId, mapping: settled, sheets: listed }) => {
        const known = await rememberedLayout(tx, officeUnitId, proposal.signature);
        const isSame = settled?.sheet === proposal.sheet && settled.headerRows.join() === proposal.headerRows.join();
        return {
          status: 'mapping',
          sheets: listed.map((one) => (shown?.name === one.name ? shown : one)),
          mapping: isSame ? settled : null,
          proposal: known ? withRemembered(proposal, known) : proposal,
        };
      },
    });
  }
}
