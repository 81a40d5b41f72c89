import { systemActor } from '@bihuan/access';
import { localDateOf, type Occurrence } from '@bihuan/calendar';
import { RegisterCase } from '@bihuan/cases';
import type { CaseRegistration } from '@bihuan/contracts';
import { DutyOccurrenceRow, RecurringDutyRow, UnitRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { oneByOne } from '../one-by-one';
import { periodInWords, turnsToRegister } from './turns';

/**
 * Registers the cases of obligations whose time has come, once for each turn. They are left for the office to look at and to
 * issue: what a unit is asked for is asked by people.
 */
@Injectable()
export class RegisterDueDuties {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registerCase: RegisterCase,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async execute(): Promise<void> {
    const today = localDateOf(this.clock.now().toISOString(), this.config.timeZone);
    const duties = await this.dataSource.manager.findBy(RecurringDutyRow, { active: true });
    await oneByOne(duties, 'obligations', ({ id }) =>
      this.dataSource.transaction((tx) => this.registerTurns(tx, id, today)),
    );
  }

  private async registerTurns(tx: EntityManager, id: string, today: string): Promise<void> {
    // locked: whoever comes second finds the turns registered
    const duty = await tx.findOne(RecurringDutyRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    for (const turn of duty ? turnsToRegister(duty, today) : []) {
      if (!duty || (await tx.existsBy(DutyOccurrenceRow, { dutyId: id, period: turn.period }))) continue;
      const actor = { ...systemActor, unitLine: [duty.officeUnitId] };
      const { id: caseId } = await this.registerCase.within(tx, actor, await registrationOf(tx, duty, turn));
      await tx.insert(DutyOccurrenceRow, { dutyId: id, ...turn, caseId });
    }
  }
}

async function registrationOf(
  tx: EntityManager,
  duty: RecurringDutyRow,
  { period, dueOn }: Occurrence,
): Promise<CaseRegistration> {
  // a unit that was closed since is replaced by nobody: the office assigns anew
  const isThere = duty.leadUnitId !== null && (await tx.existsBy(UnitRow, { id: duty.leadUnitId, active: true }));
  return {
    type: 'case.registered',
    workflow: duty.workflow,
    title: `${duty.name}（${periodInWords(period)}）`,
    finding: duty.text,
    cause: null,
    sourceType: 'other',
    domain: duty.domain,
    severity: 'ordinary',
    inspectionId: null,
    externalNumber: null,
    origin: null,
    template: duty.template,
    leadUnitId: isThere ? duty.leadUnitId : null,
    assistUnitIds: [],
    verifyUnitId: null,
    deadlineRule: { kind: 'fixed', date: dueOn },
    publicityRequired: false,
  };
}
