export { systemActor } from './actor';
export { visibleCases, type SqlCondition } from './visible-cases';
