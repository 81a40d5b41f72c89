export { systemActor } from './actor';
export { loadActor } from './load-actor';
export { readableDocuments } from './readable-documents';
export { readersOfCase } from './readers-of-case';
export { readableUrgings } from './readable-urgings';
export { unitLineOf, type UnitOnPath } from './unit-line';
export { officeSideCases, overseenCases, visibleCases, type SqlCondition } from './visible-cases';
export { mayStandIn, standInsOn } from './standing-in';
