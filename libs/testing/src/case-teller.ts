import { addDays } from '@bihuan/calendar';
import { ApplyCaseEvent, RegisterCase, StoreFile } from '@bihuan/cases';
import type { Actor, CaseEventBody, CaseRegistration } from '@bihuan/contracts';
import { aRegistration } from './cases';
import type { FakeClock } from './fake-clock';
import type { TestOffice, TestUnit } from './office';
import type { TestApp } from './test-app';

/** Tells the lives of cases by their events, day by day, through the one door; without HTTP. Needs the CasesModule. */
export class CaseTeller {
  private files = 0;

  constructor(
    private readonly app: TestApp,
    private readonly office: TestOffice,
    private readonly clock: FakeClock,
  ) {}

  /** Registers a prompt rectification at ten in the morning of a day; answers its id. */
  async register(day: string, change: Partial<CaseRegistration> = {}): Promise<string> {
    this.clock.goTo(`${day} 10:00`);
    const leadUnitId = this.office.departments[0].id;
    const registration = aRegistration({ workflow: 'prompt-rectification', leadUnitId, ...change });
    return (await this.app.get(RegisterCase).execute(this.office.clerk, registration)).id;
  }

  async raise(
    day: string,
    actor: Actor | undefined,
    { caseId, ...body }: { caseId: string } & CaseEventBody,
  ): Promise<void> {
    if (!actor) throw new Error('nobody to act');
    this.clock.goTo(`${day} 11:00`);
    await this.app.get(ApplyCaseEvent).execute({ actor, caseId, expectedVersion: null, body });
  }

  /** Registers and issues a case, and lets its unit sign for it. */
  async atWork(
    day: string,
    change: Partial<CaseRegistration> = {},
    unit = this.office.departments[0],
  ): Promise<string> {
    const caseId = await this.register(day, { leadUnitId: unit.id, ...change });
    await this.raise(day, this.office.lead, { caseId, type: 'case.issued', note: null });
    await this.raise(day, unit.people['liaison'], { caseId, type: 'receipt.signed' });
    return caseId;
  }

  /** A rectification at work by an approved plan of two measures: planned and approved on the days after its issue. */
  async planned(
    day: string,
    change: Partial<CaseRegistration> = {},
    unit = this.office.departments[0],
  ): Promise<string> {
    const deadlineRule = { kind: 'fixed' as const, date: addDays(day, 180) };
    const caseId = await this.atWork(day, { workflow: 'rectification', deadlineRule, ...change }, unit);
    const measures = ['清理占用', '增设标线'].map((text) => ({
      text: `${change.title ?? ''}${text}`,
      owner: '王科',
      dueOn: addDays(day, 150),
      standard: '通道畅通',
    }));
    const plan = { caseId, type: 'plan.submitted' as const, goal: '通道畅通', measures };
    await this.raise(addDays(day, 1), unit.people['leader'], plan);
    const approval = { caseId, type: 'plan.approved' as const, opinion: null };
    await this.raise(addDays(day, 2), this.office.clerk, approval);
    return caseId;
  }

  /** Brings a case that is at work to its closure, all on one day. */
  async close(day: string, caseId: string, unit: TestUnit = this.office.departments[0]): Promise<void> {
    const { handler, leader } = unit.people;
    if (!handler) throw new Error('nobody to hand in');
    this.clock.goTo(`${day} 11:00`);
    const bytes = Buffer.from(`材料${(this.files += 1)}`);
    const file = await this.app.get(StoreFile).execute(handler, { name: '材料.txt', bytes });
    await this.raise(day, handler, {
      caseId,
      type: 'evidence.submitted',
      title: '照片',
      fileId: file.id,
      measureId: null,
    });
    await this.raise(day, leader, { caseId, type: 'closure.requested', statement: '已全部整改到位' });
    const findings = { method: 'desk' as const, people: ['何验', '沈核'], findings: '属实' };
    await this.raise(day, this.office.verifier, { caseId, type: 'verification.passed', ...findings });
    await this.raise(day, this.office.lead, { caseId, type: 'case.closed', result: 'completed', opinion: '同意销号' });
  }
}
