import { CasesModule } from '@bihuan/cases';
import { Module } from '@nestjs/common';
import { AbsenceQueries } from './absences/absence.queries';
import { EndAbsence } from './absences/end-absence';
import { EnterAbsence } from './absences/enter-absence';
import { AccessLogQueries } from './access-log/access-log.queries';
import { AccessLog } from './access-log';
import { CalendarFeeds } from './feeds/calendar-feeds';
import { CodeListQueries } from './codes/code-list.queries';
import { KeepCodes } from './codes/keep-codes';
import { ChangeLadder } from './ladders/change-ladder';
import { LadderQueries } from './ladders/ladder.queries';
import { ChangePerson } from './persons/change-person';
import { CreatePerson } from './persons/create-person';
import { PersonQueries } from './persons/person.queries';
import { ChangePassword } from './sessions/change-password';
import { Credentials } from './sessions/credentials';
import { EndViewAs } from './sessions/end-view-as';
import { OpenSessions } from './sessions/open-sessions';
import { Passwords } from './sessions/passwords';
import { PurgeSessions } from './sessions/purge-sessions';
import { SessionReader } from './sessions/session-reader';
import { SessionQueries } from './sessions/session.queries';
import { SignIn } from './sessions/sign-in';
import { SignInThrottle } from './sessions/sign-in-throttle';
import { SignOut } from './sessions/sign-out';
import { ChangeTemplate } from './templates/change-template';
import { CreateTemplate } from './templates/create-template';
import { TemplateQueries } from './templates/template.queries';
import { StartViewAs } from './sessions/start-view-as';
import { ChangeUnit } from './units/change-unit';
import { CreateUnit } from './units/create-unit';
import { FormerNames } from './units/former-names';
import { MergeUnits } from './units/merge-units';
import { PreviewMerge } from './units/preview-merge';
import { PreviewMove } from './units/preview-move';
import { UnitQueries } from './units/unit.queries';

const offered = [
  AbsenceQueries,
  EndAbsence,
  EnterAbsence,
  CalendarFeeds,
  AccessLog,
  AccessLogQueries,
  ChangeLadder,
  CodeListQueries,
  KeepCodes,
  ChangePassword,
  ChangePerson,
  ChangeTemplate,
  ChangeUnit,
  CreatePerson,
  CreateTemplate,
  CreateUnit,
  EndViewAs,
  LadderQueries,
  OpenSessions,
  MergeUnits,
  Passwords,
  PersonQueries,
  PreviewMerge,
  PreviewMove,
  PurgeSessions,
  SessionQueries,
  SessionReader,
  SignIn,
  SignOut,
  TemplateQueries,
  StartViewAs,
  UnitQueries,
];

/** People, units, sessions, deadline templates and ladders. Needs the global DataSource, Clock and AppConfig. */
@Module({ imports: [CasesModule], providers: [...offered, Credentials, FormerNames, SignInThrottle], exports: offered })
export class PeopleModule {}
