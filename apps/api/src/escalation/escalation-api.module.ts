import { EscalationModule } from '@bihuan/escalation';
import { Module } from '@nestjs/common';
import { CaseUrgingsController } from './case-urgings.controller';
import { EscalationProposalsController } from './escalation-proposals.controller';
import { UrgingDocumentsController } from './urging-documents.controller';
import { HandOutModule } from '../documents/hand-out.module';
import { UrgingStepsController } from './urging-steps.controller';

@Module({
  imports: [HandOutModule, EscalationModule],
  controllers: [EscalationProposalsController, CaseUrgingsController, UrgingDocumentsController, UrgingStepsController],
})
export class EscalationApiModule {}
