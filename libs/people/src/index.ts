export { AccessLog, type AccessEntry } from './access-log';
export type { Caller } from './caller';
export * from './people.errors';
export { PeopleModule } from './people.module';
export { SessionReader, type SessionInfo, type SignedIn } from './sessions/session-reader';
