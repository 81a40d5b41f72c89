import { DutyQueries, KeepDuty } from '@bihuan/cadences';
import { ApplyCaseEvent, RegisterCase, StoreFile } from '@bihuan/cases';
import { CaseRow, loadWorkCalendar, openDataSource, PersonRow, UnitRow } from '@bihuan/database';
import { ConfirmImport, CreateInspection, ImportReport, SaveDrafts } from '@bihuan/intake';
import type { Actor } from '@bihuan/contracts';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { OperatorError } from '../running/operator-error';
import { DemoClock } from './demo-clock';
import { DemoDays } from './demo-days';
import { DemoModule, type DemoTransaction } from './demo.module';
import { demoInspections, inspectionBody, type InspectionKey } from './stories/inspections';
import type { Roster } from './office/roster';
import { writeOffice } from './office/write-office';
import { pastReports } from './reports/past-reports';
import { settleThePast, startTimedLookBacks } from './settle-the-past';
import { allStories } from './stories/all-stories';
import { readingOf } from './telling/report-reading';
import { Storyteller } from './telling/storyteller';
import { Timeline } from './telling/timeline';
import { urgeTheLate } from './urge-the-late';

const LOCK = 7_214_002;

/** There is an office already: the demonstration is only ever loaded into an empty database. */
export class DemoRefused extends OperatorError {
  constructor() {
    super('数据库中已有单位，不再载入演示数据', 'The database holds units already: the demonstration is not loaded');
    this.name = 'DemoRefused';
  }
}

export type DemoParts = {
  readonly databaseUrl: string;
  readonly now: Date;
  readonly timeZone?: string;
  readonly say?: (line: string) => void;
};
export type DemoCounts = { readonly units: number; readonly people: number; readonly cases: number };

/**
 * Loads the demonstration office into a migrated, empty database, with a past that ends the day before `now`. One
 * transaction: whoever interrupts it finds the database empty and may call again; two callers wait for each other, and
 * the second is refused.
 */
export async function loadDemo(parts: DemoParts): Promise<DemoCounts> {
  const { databaseUrl, now, timeZone = 'Asia/Shanghai', say = () => undefined } = parts;
  const dataSource = await openDataSource(databaseUrl, 1);
  try {
    return await dataSource.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      if (await tx.existsBy(UnitRow, {})) throw new DemoRefused();
      say('正在载入演示单位…… / loading the demonstration office…');
      const clock = new DemoClock();
      const days = new DemoDays(await loadWorkCalendar(tx), now, timeZone);
      const roster = await writeOffice(tx);
      say('单位和人员已就绪，正在重演往年与今年的事项…… / units and people are there, now their cases…');
      const module = DemoModule.within({ dataSource, tx, clock, databaseUrl, timeZone });
      const context = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
      try {
        await tellEverything({ context, tx, clock, days, roster });
        await urgeTheLate({ context, tx, clock, days, roster });
        await startTimedLookBacks(tx, { applyEvent: context.get(ApplyCaseEvent), clock, now });
      } finally {
        await context.close();
      }
      await settleThePast(tx, now, days.past(-1));
      return countsOf(tx);
    });
  } finally {
    await dataSource.destroy();
  }
}

type Stage = {
  readonly context: INestApplicationContext;
  readonly tx: DemoTransaction;
  readonly clock: DemoClock;
  readonly days: DemoDays;
  readonly roster: Roster;
};

async function tellEverything({ context, tx, clock, days, roster }: Stage): Promise<void> {
  const doors = {
    registerCase: context.get(RegisterCase),
    applyEvent: context.get(ApplyCaseEvent),
    storeFile: context.get(StoreFile),
  };
  const intake = {
    importReport: context.get(ImportReport),
    saveDrafts: context.get(SaveDrafts),
    confirm: context.get(ConfirmImport),
  };
  const teller = new Storyteller(tx, doors, roster, days);
  const timeline = new Timeline(teller, clock, days);
  pastReports.forEach((report, index) =>
    timeline.addReport(readingOf(report, days.reportYear + 1 - pastReports.length + index, intake)),
  );
  const inspections = new Map<InspectionKey, string>();
  for (const plan of demoInspections) {
    const startedOn = days.past(plan.started);
    clock.goTo(days.moment(startedOn, 9 * 60));
    const { id } = await context.get(CreateInspection).execute(teller.clerk(), inspectionBody(plan, startedOn));
    inspections.set(plan.key, id);
  }
  for (const story of allStories) {
    timeline.addStory(story, story.inspection ? (inspections.get(story.inspection) ?? null) : null);
  }
  await timeline.tell();
  await adoptDuty(context, teller.clerk());
}

/** One obligation that comes again: the filing of the annual report. Sheets and bulletins the worker drafts by itself. */
async function adoptDuty(context: INestApplicationContext, actor: Actor): Promise<void> {
  const { proposed } = await context.get(DutyQueries).list(actor);
  const filing = proposed.find(({ code }) => code === 'annual-report-filing');
  if (!filing) throw new Error('the filing of the annual report is not proposed');
  const { code: _code, basis: _basis, ...body } = filing;
  await context.get(KeepDuty).create(actor, { ...body, leadUnitId: null, active: true });
}

async function countsOf(tx: DemoTransaction): Promise<DemoCounts> {
  return { units: await tx.count(UnitRow), people: await tx.count(PersonRow), cases: await tx.count(CaseRow) };
}
