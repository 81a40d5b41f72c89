export { FakeClock } from './fake-clock';
export { createDatabase, testDatabase, type TestDatabase } from './test-database';
