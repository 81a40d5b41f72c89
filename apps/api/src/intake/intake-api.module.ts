import { IntakeModule } from '@bihuan/intake';
import { Module } from '@nestjs/common';
import { ImportDraftsController } from './import-drafts.controller';
import { InspectionsController } from './inspections.controller';
import { ReportImportsController } from './report-imports.controller';

@Module({
  imports: [IntakeModule],
  controllers: [ReportImportsController, ImportDraftsController, InspectionsController],
})
export class IntakeApiModule {}
