import {
  LEDGER_WHOLE_LIMIT,
  type Actor,
  type LedgerChoices,
  type LedgerImportView,
  type LedgerVerdict,
} from '@bihuan/contracts';
import { appendToOutbox } from '@bihuan/database';
import { OfficeClock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LedgerImportBlocked, NothingToImport, TooManyForOne } from './ledger-import.errors';
import { LedgerImportRepository, type ImportTarget } from './ledger-import.repository';

type Counts = Partial<Record<LedgerVerdict, number>>;

/** Lines that speak of a case that is there, and bring nothing into it. */
const settledAlready: readonly LedgerVerdict[] = ['differs', 'unchanged'];

/** Settles by the choices which lines take part, and asks for the work on them. */
@Injectable()
export class StartImport {
  constructor(
    private readonly imports: LedgerImportRepository,
    private readonly day: OfficeClock,
  ) {}

  execute(actor: Actor, target: ImportTarget, choices: LedgerChoices): Promise<LedgerImportView> {
    const change = async (tx: EntityManager, { id }: { readonly id: string }) => {
      const counts = await countVerdicts(tx, id);
      requireStartable(choices, counts);
      await this.settle(tx, id, choices);
      await appendToOutbox(tx, 'ledger-import.run', { importId: id });
      const now = this.day.now();
      return { status: 'waiting', choices, failure: null, settled: 0, startedAt: null, progressedAt: now } as const;
    };
    return this.imports.change(actor, target, { from: ['preview'], change });
  }

  private async settle(tx: EntityManager, id: string, choices: LedgerChoices): Promise<void> {
    const existing = [...settledAlready, ...(choices.existing === 'update' ? [] : (['update'] as const))];
    await tx.query(
      `UPDATE ledger_import_line SET reasons = '[]', failures = 0,
              outcome = CASE WHEN verdict = ANY($2::text[]) THEN 'waiting'
                             WHEN verdict = ANY($3::text[]) THEN 'existing' ELSE 'left-out' END,
              at = CASE WHEN verdict = ANY($2::text[]) THEN NULL ELSE $4::timestamptz END
        WHERE import_id = $1`,
      [id, takingPart(choices), existing, this.day.now()],
    );
  }
}

/** The verdicts whose lines the run works on. */
function takingPart({ duplicates, closed, existing }: LedgerChoices): LedgerVerdict[] {
  return [
    'new',
    ...(duplicates === 'register' ? (['possible-duplicate'] as const) : []),
    ...(closed === 'register' ? (['closed'] as const) : []),
    ...(existing === 'update' ? (['update'] as const) : []),
  ];
}

function requireStartable(choices: LedgerChoices, counts: Counts): void {
  const sumOf = (verdicts: readonly LedgerVerdict[]) =>
    verdicts.reduce((sum, verdict) => sum + (counts[verdict] ?? 0), 0);
  const errors = sumOf(['error']);
  if (choices.errors === 'stop' && errors > 0) throw new LedgerImportBlocked('errors', errors);
  const existing = sumOf(['update', ...settledAlready]);
  if (choices.existing === 'stop' && existing > 0) throw new LedgerImportBlocked('existing', existing);
  const count = sumOf(takingPart(choices));
  if (count === 0) throw new NothingToImport();
  if (choices.mode === 'whole' && count > LEDGER_WHOLE_LIMIT) throw new TooManyForOne(count);
}

async function countVerdicts(tx: EntityManager, id: string): Promise<Counts> {
  const counts = await tx.query<{ verdict: LedgerVerdict; count: number }[]>(
    'SELECT verdict, count(*)::int AS count FROM ledger_import_line WHERE import_id = $1 GROUP BY verdict',
    [id],
  );
  return Object.fromEntries(counts.map(({ verdict, count }) => [verdict, count]));
}
