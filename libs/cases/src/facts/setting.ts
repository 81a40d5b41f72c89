import type { WorkCalendar } from '@bihuan/calendar';
import type { Actor } from '@bihuan/contracts';
import type { CaseRow } from '@bihuan/database';
import type { CaseWorkflow } from '@bihuan/workflow';
import type { EntityManager } from 'typeorm';

/** What facts are looked up from: who raises the event, when, and the case as it stands. */
export type Setting = {
  readonly tx: EntityManager;
  readonly actor: Actor;
  readonly at: string;
  /** The day in the office's time zone. */
  readonly on: string;
  readonly calendar: WorkCalendar;
  readonly row: CaseRow;
  readonly workflow: CaseWorkflow;
  /** Only asked: nothing may be written. */
  readonly isTrial: boolean;
};
