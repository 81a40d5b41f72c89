import { texts } from '../texts';

/** The way through a task of several pages. */
export const steps = texts({ done: '（已完成）' }, { done: ' (done)' });
