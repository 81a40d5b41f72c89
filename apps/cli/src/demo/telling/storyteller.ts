import { ApplyCaseEvent, RegisterCase, StoreFile, type CaseRef } from '@bihuan/cases';
import type { Actor, CaseRegistration, PlainDate } from '@bihuan/contracts';
import { CaseRow, EvidenceRow, MeasureRow } from '@bihuan/database';
import type { DemoDays } from '../demo-days';
import type { DemoTransaction } from '../demo.module';
import type { Roster } from '../office/roster';
import { demoUnits, type UnitKey } from '../office/units';
import type { Doer, Scene, Step, Story } from './story';

/** A case whose story is being told: who has which part in it, and how far it has come. */
export type ToldCase = {
  readonly id: string;
  version: number;
  lead: UnitKey | null;
  readonly verify: UnitKey;
  readonly team: UnitKey | null;
};

type Doors = {
  readonly registerCase: RegisterCase;
  readonly applyEvent: ApplyCaseEvent;
  readonly storeFile: StoreFile;
};

/** Tells stories through the use cases that everybody else goes through: what no person may do happens in no story. */
export class Storyteller {
  constructor(
    private readonly tx: DemoTransaction,
    private readonly doors: Doors,
    readonly roster: Roster,
    readonly days: DemoDays,
  ) {}

  /** The clerk registers the case. */
  async begin(story: Story, on: PlainDate, inspectionId: string | null): Promise<ToldCase> {
    const { registerCase } = this.doors;
    const ref = await registerCase.within(this.tx, this.clerk(), this.registration(story, on, inspectionId));
    return this.take(ref, story);
  }

  /** A case that came out of a report goes on from there. */
  take({ id, version }: Pick<CaseRef, 'id' | 'version'>, story: Pick<Story, 'lead' | 'verify' | 'team'>): ToldCase {
    const { lead, verify = 'justice', team = null } = story;
    return { id, version, lead, verify: verify ?? 'office', team };
  }

  /** One event happens on a day. */
  async tell(told: ToldCase, step: Step, on: PlainDate): Promise<void> {
    const actor = this.doer(told, step.by);
    const file = step.file && (await this.doors.storeFile.execute(actor, this.fileOf(step, actor, on)));
    const body = await step.body(this.scene(told, on, file?.id ?? null));
    const command = { actor, caseId: told.id, expectedVersion: told.version, body };
    told.version = (await this.doors.applyEvent.within(this.tx, command)).version;
    if (body.type === 'case.assigned' || body.type === 'case.reassigned')
      told.lead = this.roster.keyOf(body.leadUnitId);
  }

  clerk(): Actor {
    return this.roster.actor('office', 'office-clerk');
  }

  private doer(told: ToldCase, { part, role }: Doer): Actor {
    const units = { office: 'office', lead: told.lead, verify: told.verify } as const;
    const unit = part === 'lead' || part === 'verify' || part === 'office' ? units[part] : part;
    if (unit === null) throw new Error(`No unit leads yet, so nobody is ${role}`);
    return this.roster.actor(part === 'lead' && role === 'unit-handler' ? (told.team ?? unit) : unit, role);
  }

  private fileOf({ file }: Step, { name: author, unitLine }: Actor, on: PlainDate): { name: string; bytes: Buffer } {
    const unit = demoUnits[this.roster.keyOf(unitLine.at(-1) ?? '')].name;
    const { name, text } = file ?? { name: '', text: '' };
    return {
      name,
      bytes: Buffer.from(`${name.replace(/\.txt$/, '')}\n\n${text}\n\n${unit}\n经办人：${author}\n${on}\n`),
    };
  }

  private scene(told: ToldCase, on: PlainDate, fileId: string | null): Scene {
    const { id: caseId } = told;
    const rowOf = () => this.tx.findOneByOrFail(CaseRow, { id: caseId });
    return {
      measure: async (position) => {
        const { relapses: round } = await rowOf();
        return (await this.tx.findOneByOrFail(MeasureRow, { caseId, round, position })).id;
      },
      evidence: async (n) => {
        const pieces = await this.tx.find(EvidenceRow, { where: { caseId }, order: { submittedAt: 'ASC' } });
        return pieces[n - 1]?.id ?? '';
      },
      dueDates: async (count) => this.days.spread(on, (await rowOf()).dueOn, count),
      rule: (deadline) => this.days.rule(deadline, on),
      today: on,
      dayOf: (deadline) => this.days.dayOf(deadline, on),
      unitId: (key) => this.roster.unitId(key),
      numberOf: async (title) => (await this.tx.findOneByOrFail(CaseRow, { title })).number,
      request: async (type) => (await rowOf()).context.requests.find(({ event }) => event === type)?.id ?? '',
      handlerName: told.lead ? this.doer(told, { part: 'lead', role: 'unit-handler' }).name : '',
      verifierNames: this.roster.verifierNames(told.verify),
      fileId,
    };
  }

  private registration(story: Story, on: PlainDate, inspectionId: string | null): CaseRegistration {
    const told = { ...usual, ...story };
    return {
      type: 'case.registered',
      workflow: told.workflow,
      title: told.title,
      finding: told.finding,
      cause: told.cause,
      sourceType: told.source,
      domain: told.domain,
      severity: told.severity,
      inspectionId,
      externalNumber: told.externalNumber,
      origin: null,
      template: null,
      leadUnitId: told.lead && this.roster.unitId(told.lead),
      assistUnitIds: told.assists.map((key) => this.roster.unitId(key)),
      territoryUnitIds: told.territories.map((key) => this.roster.unitId(key)),
      verifyUnitId: told.verify && this.roster.unitId(told.verify),
      deadlineRule: this.days.rule(told.due, on),
      publicityRequired: told.publicity,
    };
  }
}

/** What a story does not say. */
const usual = {
  workflow: 'rectification',
  cause: null,
  severity: 'ordinary',
  externalNumber: null,
  assists: [],
  territories: [],
  verify: 'justice',
  due: { kind: 'working-days', value: 30 },
  publicity: false,
} as const;
