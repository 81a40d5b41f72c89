import { CasesModule } from '@bihuan/cases';
import { DatabaseModule } from '@bihuan/database';
import { LedgerModule } from '@bihuan/ledger';
import { PeopleModule } from '@bihuan/people';
import { PlatformModule, type AppConfig, type Clock } from '@bihuan/platform';
import { OperationsModule } from '@bihuan/operations';
import { RemindersModule } from '@bihuan/reminders';
import { Module, StandardSchemaSerializerInterceptor, type DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR, Reflector } from '@nestjs/core';
import type { Logger } from 'pino';
import { AccessModule } from './access/access.module';
import { BulkApiModule } from './bulk/bulk-api.module';
import { CalendarsApiModule } from './calendars/calendars-api.module';
import { CadencesApiModule } from './cadences/cadences-api.module';
import { CaseFilesApiModule } from './case-files/case-files-api.module';
import { CaseWarningsController } from './cases/case-warnings.controller';
import { CaseDeadlineController } from './cases/case-deadline.controller';
import { CaseDraftsController } from './cases/case-drafts.controller';
import { CasePictureController } from './cases/case-picture.controller';
import { CasesController } from './cases/cases.controller';
import { WorkflowsController } from './cases/workflows.controller';
import { ChannelsApiModule } from './channels/channels-api.module';
import { CommentsApiModule } from './comments/comments-api.module';
import { EscalationApiModule } from './escalation/escalation-api.module';
import { FilesController } from './files/files.controller';
import { HealthController } from './health/health.controller';
import { EtagInterceptor } from './http/etag.interceptor';
import { InboxController } from './inbox/inbox.controller';
import { IntakeApiModule } from './intake/intake-api.module';
import { HomeController } from './ledger/home.controller';
import { LedgerController } from './ledger/ledger.controller';
import { LedgerEditsController } from './ledger/ledger-edits.controller';
import { SavedViewsController } from './ledger/saved-views.controller';
import { LedgerImportApiModule } from './ledger-import/ledger-import-api.module';
import { LedgerSheetsApiModule } from './ledger-sheets/ledger-sheets-api.module';
import { LiveApiModule } from './live/live-api.module';
import { MeApiModule } from './me/me-api.module';
import { OfficialDocumentsApiModule } from './official-documents/official-documents-api.module';
import { PeopleController } from './people/people.controller';
import { AccessLogController } from './people/access-log.controller';
import { UnitReformController } from './people/unit-reform.controller';
import { UnitsController } from './people/units.controller';
import { ProblemModule } from './problem/problem.module';
import { ReportsApiModule } from './reports/reports-api.module';
import { PasswordController } from './session/password.controller';
import { SessionController } from './session/session.controller';
import { CodeListsController } from './codes/code-lists.controller';
import { LaddersController } from './ladders/ladders.controller';
import { SystemController } from './system/system.controller';
import { TemplatesController } from './templates/templates.controller';
import { ViewAsController } from './session/view-as.controller';

const controllers = [
  SessionController,
  PasswordController,
  ViewAsController,
  AccessLogController,
  UnitReformController,
  UnitsController,
  PeopleController,
  LaddersController,
  CodeListsController,
  TemplatesController,
  HomeController,
  LedgerController,
  LedgerEditsController,
  SavedViewsController,
  CasesController,
  CaseWarningsController,
  CaseDeadlineController,
  CasePictureController,
  CaseDraftsController,
  WorkflowsController,
  FilesController,
  InboxController,
  HealthController,
  SystemController,
];

/** The HTTP side of the system. */
@Module({})
export class AppModule {
  static with(platform: { config: AppConfig; logger: Logger; clock?: Clock }): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(platform),
        DatabaseModule,
        ProblemModule,
        AccessModule,
        PeopleModule,
        CasesModule,
        LedgerModule,
        RemindersModule,
        OperationsModule,
        IntakeApiModule,
        ReportsApiModule,
        CaseFilesApiModule,
        BulkApiModule,
        LedgerImportApiModule,
        CalendarsApiModule,
        ChannelsApiModule,
        CadencesApiModule,
        LedgerSheetsApiModule,
        MeApiModule,
        LiveApiModule,
        CommentsApiModule,
        EscalationApiModule,
        OfficialDocumentsApiModule,
      ],
      controllers,
      providers: [
        { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
        {
          provide: APP_INTERCEPTOR,
          inject: [Reflector],
          useFactory: (reflector: Reflector) => new StandardSchemaSerializerInterceptor(reflector),
        },
      ],
    };
  }
}
