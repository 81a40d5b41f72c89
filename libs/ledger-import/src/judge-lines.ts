import { loadActor } from '@bihuan/access';
import { CheckCaseEvent } from '@bihuan/cases';
import type { Actor, LedgerDifference, LedgerValues, LedgerVerdict, Words } from '@bihuan/contracts';
import type { LedgerImportLineRow, LedgerImportRow } from '@bihuan/database';
import { OfficeClock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { existingCases, lastSaid, matchingCases } from './existing-cases.queries';
import { differencesOf, type Differences, type ExistingCase } from './lines/differences';
import { registrationOf } from './lines/registration-of';
import { goOnReading, type Reader } from './reading-fence';
import { unitNames } from './unit-names.queries';

export type JudgedImport = Reader & Pick<LedgerImportRow, 'officeUnitId' | 'defaults' | 'createdBy'>;
type Line = Pick<LedgerImportLineRow, 'position' | 'values' | 'faults' | 'key'>;
/** With whose rights, and in which names, it is looked. */
type Eye = { readonly actor: Actor | null; readonly nameOf: (unitId: string) => string | undefined };
type Judgement = {
  readonly position: number;
  readonly verdict: LedgerVerdict;
  readonly caseId: string | null;
  readonly caseVersion: number | null;
  readonly differences: readonly LedgerDifference[];
};

const BATCH = 200;
const NO_UNIT_LEFT: Words = { zh: '事项没有牵头单位', en: 'The case has no lead unit' };

/**
 * Holds every line of an import against the cases that are there: new, the same, or told otherwise, and then what the
 * door would let the uploader change. Nothing is changed here.
 */
@Injectable()
export class JudgeLines {
  constructor(
    private readonly dataSource: DataSource,
    private readonly checks: CheckCaseEvent,
    private readonly day: OfficeClock,
  ) {}

  async execute(of: JudgedImport): Promise<void> {
    const { manager } = this.dataSource;
    const actor = await loadActor(manager, of.createdBy);
    const names = await unitNames(manager);
    for (let after = 0; ;) {
      const lines = await manager.query<Line[]>(
        `SELECT position, values, faults, key FROM ledger_import_line
          WHERE import_id = $1 AND position > $2 ORDER BY position LIMIT ${BATCH}`,
        [of.id, after],
      );
      const last = lines.at(-1);
      if (!last) return;
      await this.save(of, await this.judge(of, lines, { actor, nameOf: (id) => names.get(id) }));
      after = last.position;
    }
  }

  private async judge(of: JudgedImport, lines: readonly Line[], eye: Eye): Promise<readonly Judgement[]> {
    const { manager } = this.dataSource;
    const place = { importId: of.id, officeUnitId: of.officeUnitId };
    const clues = lines.map((line) => clueOf(line, of));
    const matched = await matchingCases(manager, place, clues);
    const caseIds = [...new Set(matched.values())];
    const cases = await existingCases(manager, caseIds);
    const said = await lastSaid(manager, of.id, caseIds);
    const judgements: Judgement[] = [];
    for (const line of lines) {
      const existing = cases.get(matched.get(line.position) ?? '') ?? null;
      const known = { caseId: existing?.id ?? null, caseVersion: existing?.version ?? null };
      const previous = said.get(known.caseId ?? '') ?? {};
      judgements.push({
        position: line.position,
        ...known,
        ...(await this.verdictOf(line, { existing, previous, eye })),
      });
    }
    return judgements;
  }

  private async verdictOf(
    { values, faults }: Line,
    { existing, previous, eye }: { existing: ExistingCase | null; previous: LedgerValues; eye: Eye },
  ): Promise<Pick<Judgement, 'verdict' | 'differences'>> {
    if (faults.length > 0) return { verdict: 'error', differences: [] };
    if (!existing) return { verdict: values.closed === true ? 'closed' : 'new', differences: [] };
    const found = differencesOf({ values, existing, previous, nameOf: eye.nameOf });
    return this.weigh(eye.actor, existing, found);
  }

  /** What of the differences the door would let in; the rest is shown with the reason. */
  private async weigh(
    actor: Actor | null,
    existing: ExistingCase,
    { assignable, fixed, assignment }: Differences,
  ): Promise<Pick<Judgement, 'verdict' | 'differences'>> {
    if (assignable.length === 0) return { verdict: fixed.length > 0 ? 'differs' : 'unchanged', differences: fixed };
    const [checked] = actor && assignment ? await this.checks.execute(actor, [existing.id], assignment) : [];
    if (checked?.reasons.length === 0) return { verdict: 'update', differences: [...assignable, ...fixed] };
    const refusal = checked?.reasons[0]?.reason ?? NO_UNIT_LEFT;
    return { verdict: 'differs', differences: [...assignable.map((one) => ({ ...one, refusal })), ...fixed] };
  }

  private async save(of: JudgedImport, judgements: readonly Judgement[]): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      await goOnReading(tx, of, this.day.now());
      await tx.query(
        `UPDATE ledger_import_line l SET verdict = x.verdict, case_id = x."caseId", case_version = x."caseVersion",
                differences = x.differences, notes = CASE WHEN x."caseId" IS NULL THEN l.notes ELSE '[]' END
           FROM jsonb_to_recordset($2::jsonb)
                AS x(position int, verdict text, "caseId" uuid, "caseVersion" int, differences jsonb)
          WHERE l.import_id = $1 AND l.position = x.position`,
        [of.id, JSON.stringify(judgements)],
      );
    });
  }
}

/** By what a line may be known as a case that is there. */
export function clueOf(
  { position, values, key }: Omit<Line, 'faults'>,
  { defaults }: Pick<LedgerImportRow, 'defaults'>,
): Parameters<typeof matchingCases>[2][number] {
  const { externalNumber, sourceType } = registrationOf(values, defaults);
  return { position, externalNumber, sourceType, key };
}
