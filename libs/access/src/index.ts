export { systemActor } from './actor';
export { loadActor } from './load-actor';
export { unitLineOf, type UnitOnPath } from './unit-line';
export { overseenCases, visibleCases, type SqlCondition } from './visible-cases';
export { mayStandIn, standInsOn } from './standing-in';
