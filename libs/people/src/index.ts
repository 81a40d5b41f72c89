export { AccessLogQueries } from './access-log/access-log.queries';
export { AccessLog, type AccessEntry } from './access-log';
export { AbsenceQueries } from './absences/absence.queries';
export { AbsenceOverlaps, UnfitDeputy, UnknownAbsence, WrongAbsence } from './absences/absences.errors';
export { EndAbsence } from './absences/end-absence';
export { EnterAbsence } from './absences/enter-absence';
export { CalendarFeeds } from './feeds/calendar-feeds';
export { CodeListQueries } from './codes/code-list.queries';
export { CodeStaysOffered, UnfitCodeOrder, UnknownCode } from './codes/codes.errors';
export { KeepCodes, type CodeRef } from './codes/keep-codes';
export type { Caller } from './caller';
export {
  LastAdmin,
  LoginTaken,
  NoSuchUnit,
  NotBuiltIn,
  PasswordUnchanged,
  SignInLocked,
  SignInRefused,
  StaleLadder,
  StaleTemplate,
  TemplateTaken,
  TooManyEntries,
  TooManyTemplates,
  UnitCycle,
  UnknownLadder,
  UnknownPerson,
  UnknownTemplate,
  UnknownUnit,
  UnusableLadders,
  ViewAsRefused,
  WrongPassword,
} from './people.errors';
export { ChangeLadder, type LadderRef } from './ladders/change-ladder';
export { LadderQueries } from './ladders/ladder.queries';
export { PeopleModule } from './people.module';
export { ChangePerson } from './persons/change-person';
export { CreatePerson } from './persons/create-person';
export { PersonQueries } from './persons/person.queries';
export { ChangePassword, type ChangePasswordCommand } from './sessions/change-password';
export { EndViewAs, type EndViewAsCommand } from './sessions/end-view-as';
export { OpenSessions } from './sessions/open-sessions';
export { Passwords } from './sessions/passwords';
export { PurgeSessions } from './sessions/purge-sessions';
export { SessionReader, type SessionInfo, type SignedInPerson } from './sessions/session-reader';
export { SessionQueries } from './sessions/session.queries';
export { SignIn, type NewSession, type SignInCommand } from './sessions/sign-in';
export { SignOut } from './sessions/sign-out';
export { ChangeTemplate, type TemplateRef } from './templates/change-template';
export { CreateTemplate } from './templates/create-template';
export { TemplateQueries } from './templates/template.queries';
export { StartViewAs, type StartViewAsCommand } from './sessions/start-view-as';
export { whoIsBehind, type ViewAs } from './sessions/view-as';
export { ChangeUnit } from './units/change-unit';
export { CreateUnit } from './units/create-unit';
export { MergeUnits } from './units/merge-units';
export { PreviewMerge } from './units/preview-merge';
export { PreviewMove } from './units/preview-move';
export { MergeBlocked, StaleMerge, UnfitMerge, UnitInUse } from './units/units.errors';
export { UnitQueries } from './units/unit.queries';
