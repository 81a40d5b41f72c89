export { FakeClock } from './fake-clock';
export { createDatabase, testDatabase, type TestDatabase } from './test-database';
export { seedOffice, type TestOffice, type TestUnit } from './office';
export { testPlatform } from './platform';
export { aRegistration } from './cases';
export { addCaseRows, addTask, addTimer } from './case-rows';
export { hasRedis, startRedis, type TestRedis } from './redis';
export { freePort } from '@bihuan/embedded-postgres';
export { TestApp } from './test-app';
