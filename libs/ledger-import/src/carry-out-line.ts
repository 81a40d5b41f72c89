import { ApplyCaseEvent, reasonsOf, RegisterCase } from '@bihuan/cases';
import type { Actor, LedgerOutcome, Refusal } from '@bihuan/contracts';
import type { LedgerImportLineRow, LedgerImportRow } from '@bihuan/database';
import { DomainError } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { existingCases, matchingCases } from './existing-cases.queries';
import { clueOf } from './judge-lines';
import { differencesOf } from './lines/differences';
import { instructionOf } from './lines/instruction-of';
import { registrationOf } from './lines/registration-of';
import { unitNames } from './unit-names.queries';

/** A run of an import, and on whose behalf it acts at this moment. */
export type Run = Pick<LedgerImportRow, 'id' | 'officeUnitId' | 'defaults' | 'choices'> & { readonly actor: Actor };
export type RunLine = Pick<LedgerImportLineRow, 'position' | 'values' | 'key' | 'verdict' | 'caseId' | 'caseVersion'>;
/** What came of a line. Reasons beside a case that was registered tell why it was not issued. */
export type LineResult = {
  readonly outcome: LedgerOutcome;
  readonly caseId: string | null;
  readonly reasons: readonly Refusal[];
};

const NOT_TO_ISSUE: Refusal = {
  code: 'ledger-import/closed-elsewhere',
  reason: {
    zh: '台账记为已销号，未交办：请核实后交办核查，或者撤销立项',
    en: 'Closed in the ledger, so not issued: look into it, then issue it for verification, or withdraw it',
  },
};

/**
 * Carries one line out through the one door, within a transaction that holds the office's imports: of two files with the
 * same line at the same time, the later one finds the case of the earlier.
 */
@Injectable()
export class CarryOutLine {
  constructor(
    private readonly registerCase: RegisterCase,
    private readonly apply: ApplyCaseEvent,
  ) {}

  /** Whatever a refused event wrote is taken back, and its reasons are the result. */
  async within(tx: EntityManager, run: Run, line: RunLine): Promise<LineResult> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('ledger-import/' || $1::text, 0))`, [
      run.officeUnitId,
    ]);
    try {
      return await tx.transaction((inner) =>
        line.verdict === 'update' ? this.update(inner, run, line) : this.register(inner, run, line),
      );
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { outcome: 'refused', caseId: line.caseId, reasons: reasonsOf(error) };
    }
  }

  private async register(tx: EntityManager, run: Run, line: RunLine): Promise<LineResult> {
    const found = (
      await matchingCases(tx, { importId: run.id, officeUnitId: run.officeUnitId }, [clueOf(line, run)])
    ).get(line.position);
    if (found) return { outcome: 'existing', caseId: found, reasons: [] };
    const registration = registrationOf(line.values, run.defaults);
    const { id, version } = await this.registerCase.within(tx, run.actor, registration);
    const registered = { outcome: 'registered', caseId: id } as const;
    if (!run.choices?.issue) return { ...registered, reasons: [] };
    if (line.values.closed === true) return { ...registered, reasons: [NOT_TO_ISSUE] };
    return this.issue(tx, run, { line, caseId: id, expectedVersion: version });
  }

  /** Issues a new case if the door lets it; else it stays registered, and the reasons are told. */
  private async issue(
    tx: EntityManager,
    { actor }: Run,
    { line, caseId, expectedVersion }: { line: RunLine; caseId: string; expectedVersion: number },
  ): Promise<LineResult> {
    const names = await unitNames(tx);
    const note = instructionOf(line.values, (unitId) => names.get(unitId));
    try {
      const body = { type: 'case.issued', note } as const;
      await tx.transaction((inner) => this.apply.within(inner, { actor, caseId, expectedVersion, body }));
      return { outcome: 'issued', caseId, reasons: [] };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { outcome: 'registered', caseId, reasons: reasonsOf(error) };
    }
  }

  /** Brings in what the preview showed; a case that changed since is refused as stale. */
  private async update(
    tx: EntityManager,
    { actor }: Run,
    { values, caseId, caseVersion }: RunLine,
  ): Promise<LineResult> {
    const existing = (await existingCases(tx, caseId ? [caseId] : [])).get(caseId ?? '');
    const body = existing && differencesOf({ values, existing, previous: {}, nameOf: () => undefined }).assignment;
    if (!existing || !body) return { outcome: 'existing', caseId, reasons: [] };
    await this.apply.within(tx, { actor, caseId: existing.id, expectedVersion: caseVersion, body });
    return { outcome: 'updated', caseId, reasons: [] };
  }
}
