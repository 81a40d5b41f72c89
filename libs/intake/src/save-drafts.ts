import type { Actor, DraftCase, ReportImportView } from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { ReportImportRepository, type ImportTarget } from './report-import.repository';

/** Replaces the drafts of an import by what people made of them. Drafts may be incomplete until they are confirmed. */
@Injectable()
export class SaveDrafts {
  constructor(private readonly imports: ReportImportRepository) {}

  execute(actor: Actor, target: ImportTarget, drafts: readonly DraftCase[]): Promise<ReportImportView> {
    return this.imports.changeDraft(actor, target, () => ({ drafts: [...drafts] }));
  }
}
