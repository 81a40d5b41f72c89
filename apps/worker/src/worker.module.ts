import { CadencesModule } from '@bihuan/cadences';
import { CasesModule } from '@bihuan/cases';
import { DatabaseModule } from '@bihuan/database';
import { DocumentsModule } from '@bihuan/documents';
import { JobsModule } from '@bihuan/jobs';
import { OperationsModule } from '@bihuan/operations';
import { PeopleModule } from '@bihuan/people';
import { PlatformModule, type AppConfig, type Clock } from '@bihuan/platform';
import { RemindersModule } from '@bihuan/reminders';
import { Module, type DynamicModule } from '@nestjs/common';
import type { Logger } from 'pino';
import { ScreenClosureHandler } from './cases/screen-closure.handler';
import { HealthServer } from './health/health-server';
import { ReportIn } from './health/report-in';
import { FireTimerHandler } from './reminders/fire-timer.handler';
import { PostNoticesHandler } from './reminders/post-notices.handler';
import { SendDigestHandler } from './reminders/send-digest.handler';
import { TellOfCommentHandler } from './reminders/tell-of-comment.handler';
import { TellOfDocumentHandler } from './reminders/tell-of-document.handler';
import { EscalationWorkModule } from './escalation/escalation-work.module';
import { BulkWorkModule } from './bulk/bulk-work.module';
import { CalendarsWorkModule } from './calendars/calendars-work.module';
import { ChannelsWorkModule } from './channels/channels-work.module';
import { LedgerImportWorkModule } from './ledger-import/ledger-import-work.module';
import { LedgerSheetsWorkModule } from './ledger-sheets/ledger-sheets-work.module';
import { ReportsWorkModule } from './reports/reports-work.module';
import { Schedules } from './schedules';

/** Every job's handler is listed here or in a module imported here; the worker does not start with one missing. */
const handlers = [
  FireTimerHandler,
  PostNoticesHandler,
  TellOfDocumentHandler,
  TellOfCommentHandler,
  SendDigestHandler,
  ScreenClosureHandler,
];

@Module({})
export class WorkerModule {
  static with(parts: { config: AppConfig; logger: Logger; clock?: Clock }): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.with(parts),
        DatabaseModule,
        CasesModule,
        DocumentsModule,
        PeopleModule,
        RemindersModule,
        OperationsModule,
        ReportsWorkModule,
        BulkWorkModule,
        LedgerImportWorkModule,
        LedgerSheetsWorkModule,
        CalendarsWorkModule,
        ChannelsWorkModule,
        CadencesModule,
        EscalationWorkModule,
        JobsModule.forWorking(),
      ],
      providers: [...handlers, Schedules, HealthServer, ReportIn],
    };
  }
}
