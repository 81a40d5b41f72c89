import { CasesModule } from '@bihuan/cases';
import { Module } from '@nestjs/common';
import { ConfirmImport } from './confirm-import';
import { CreateInspection } from './create-inspection';
import { DiscardImport } from './discard-import';
import { ImportReport } from './import-report';
import { InspectionQueries } from './inspection.queries';
import { ReportImportQueries } from './report-import.queries';
import { ReportImportRepository } from './report-import.repository';
import { SaveDrafts } from './save-drafts';

const useCases = [ImportReport, SaveDrafts, ConfirmImport, DiscardImport, CreateInspection];
const queries = [ReportImportQueries, InspectionQueries];

@Module({
  imports: [CasesModule],
  providers: [ReportImportRepository, ...useCases, ...queries],
  exports: [...useCases, ...queries],
})
export class IntakeModule {}
