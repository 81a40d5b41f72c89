import { EscalationModule } from '@bihuan/escalation';
import { Module } from '@nestjs/common';
import { ProposeEscalationHandler } from './propose-escalation.handler';

@Module({ imports: [EscalationModule], providers: [ProposeEscalationHandler], exports: [EscalationModule] })
export class EscalationWorkModule {}
