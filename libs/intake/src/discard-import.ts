import type { Actor } from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { ReportImportRepository } from './report-import.repository';

/** Puts an import aside that was a mistake. The row stays: what was read in, by whom, can be told later. */
@Injectable()
export class DiscardImport {
  constructor(private readonly imports: ReportImportRepository) {}

  async execute(actor: Actor, id: string): Promise<void> {
    await this.imports.changeDraft(actor, { id, expectedVersion: null }, () => ({ status: 'discarded' }));
  }
}
