import { localDateOf, workingDaysBetween } from '@bihuan/calendar';
import { asOfDay, lightOfCase, readingAt, type AsOf } from '@bihuan/cases';
import { delayReasons, domains, results, severities, sourceTypes, type DraftableKind } from '@bihuan/contracts';
import { UnitRow } from '@bihuan/database';
import type { PaperCase, PaperCriticism, PaperExtension, PaperFacts } from '@bihuan/report-domain';
import { stateOf, workflowOf } from '@bihuan/workflow';
import { In, type EntityManager } from 'typeorm';
import {
  casesNamed,
  eventsOf,
  evidenceOf,
  extensionsOf,
  measuresOf,
  partsOf,
  type FoundRequest,
  type NamedCase,
} from './case-records.queries';
import { criticismOf } from './criticism.queries';
import { saidInCase } from './said-in-case';

/** What a document is about, whose it is and to whom it goes. */
export type FactsAsked = {
  readonly kind: DraftableKind;
  readonly caseIds: readonly string[];
  readonly unitId: string;
  readonly officeUnitId: string;
  readonly to: readonly string[];
  readonly contact: string;
  readonly on: string;
  readonly timeZone: string;
};

/** Reads all that documents tell of cases, in one place: what is not read here stands in no draft. */
export async function readPaperFacts(tx: EntityManager, asked: FactsAsked): Promise<PaperFacts> {
  const { unitId, officeUnitId, to, on, contact } = asked;
  const units = await tx.findBy(UnitRow, { id: In([unitId, officeUnitId, ...to]) });
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? '';
  const office = units.find(({ id }) => id === officeUnitId);
  const above = office?.parentId ? await tx.findOneBy(UnitRow, { id: office.parentId }) : null;
  return {
    issuer: nameOf(unitId),
    office: office?.name ?? '',
    government: above?.kind === 'government' ? above.name : null,
    to: to.map(nameOf),
    copies: [],
    contact,
    on,
    cases: await readCases(tx, asked),
    criticism: await readCriticism(tx, asked),
  };
}

async function readCriticism(tx: EntityManager, asked: FactsAsked): Promise<PaperCriticism | null> {
  const found = await criticismOf(tx, asked);
  if (found === null) return null;
  return { ...found, named: await readCases(tx, { ...asked, caseIds: found.named.map(({ id }) => id) }) };
}

async function readCases(tx: EntityManager, { caseIds, on, timeZone }: FactsAsked): Promise<readonly PaperCase[]> {
  const parts = await partsOf(tx, caseIds);
  const measures = await measuresOf(tx, caseIds);
  const evidence = await evidenceOf(tx, caseIds);
  const events = await eventsOf(tx, caseIds);
  const requests = await extensionsOf(tx, caseIds);
  const asOf = await asOfDay(tx, on);
  const dayOf = (moment: Date) => localDateOf(moment.toISOString(), timeZone);
  return (await casesNamed(tx, caseIds)).map((row) => {
    const own = <Found extends { readonly caseId: string }>(all: readonly Found[]) =>
      all.filter(({ caseId }) => caseId === row.id);
    const request = own(requests).at(-1);
    return {
      ...inWords(row),
      ...saidInCase(own(events), row.publicityUntil),
      closedOn: row.closedAt === null ? null : dayOf(row.closedAt),
      workingDaysLate: daysLate(row, asOf),
      assistUnits: own(parts).map(({ unit }) => unit),
      measures: own(measures),
      evidence: own(evidence).map(({ title }) => title),
      extension: request ? extensionOf(request, dayOf) : null,
    };
  });
}

type Words = Omit<
  PaperCase,
  | keyof ReturnType<typeof saidInCase>
  | 'closedOn'
  | 'workingDaysLate'
  | 'assistUnits'
  | 'measures'
  | 'evidence'
  | 'extension'
>;

function inWords(row: NamedCase): Words {
  return {
    caseId: row.id,
    number: row.number,
    title: row.title,
    finding: row.finding,
    cause: row.cause,
    goal: row.goal,
    domain: domains[row.domain].zh,
    severity: severities[row.severity].zh,
    source: sourceTypes[row.sourceType].zh,
    externalNumber: row.externalNumber,
    inspection: row.inspectionName === null ? null : { name: row.inspectionName, documentNumber: row.inspectionNumber },
    leadUnit: row.leadUnit,
    stateLabel: stateOf(workflowOf(row.workflow, row.workflowVersion), row.state).label.zh,
    open: row.open,
    result: row.result === null ? null : results[row.result].zh,
    issuedOn: row.issuedOn,
    dueOriginal: row.dueOriginal,
    dueOn: row.dueOn,
    relapses: row.relapses,
    funds: row.funds,
    emergencyPlan: row.emergencyPlan,
  };
}

function daysLate(row: NamedCase, asOf: AsOf): number {
  const reading = readingAt(asOf, row.leadUnitId);
  if (row.dueOn === null || lightOfCase(row, reading) !== 'overdue') return 0;
  return Math.max(1, workingDaysBetween(reading.calendar, row.dueOn, row.handedInOn ?? asOf.today));
}

function extensionOf(request: FoundRequest, dayOf: (moment: Date) => string): PaperExtension | null {
  const { proposal, status, decidedAt, decidedBy, askedAt } = request;
  if (proposal.type !== 'deadline.extended') return null;
  return {
    newDueOn: proposal.newDueOn,
    kind: delayReasons[proposal.reasonCode].zh,
    reason: proposal.reason,
    workDone: proposal.workDone,
    interimMeasures: proposal.interimMeasures,
    askedOn: dayOf(askedAt),
    decision:
      decidedAt === null || status === 'open'
        ? null
        : { granted: status === 'granted', by: decidedBy ?? '', on: dayOf(decidedAt) },
  };
}
