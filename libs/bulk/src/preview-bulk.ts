import { CheckCaseEvent, type CheckedCase } from '@bihuan/cases';
import type { Actor, BulkBody, BulkPreview, PageQuery, Refusal } from '@bihuan/contracts';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { forBulk } from './bulk-reasons';
import { BulkSelections } from './bulk-selection';
import { labelOfEvent, requireBulkEvent } from './event-label';

/** Tells what would come of an event on many cases, and does nothing: how many can, how many cannot, and why. */
@Injectable()
export class PreviewBulk {
  constructor(
    private readonly selections: BulkSelections,
    private readonly checks: CheckCaseEvent,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { selection, event }: BulkBody, { page, pageSize }: PageQuery): Promise<BulkPreview> {
    requireBulkEvent(event.type);
    const asOf = this.clock.now().toISOString(); // before anything is read: what changes meanwhile counts as changed
    const checked = await this.checks.execute(actor, await this.selections.idsOf(actor, selection), event);
    const refused = checked
      .filter(({ reasons }) => reasons.length > 0)
      .map((one) => ({ ...one, reasons: one.reasons.map((refusal) => forBulk(refusal, event.type)) }))
      .sort((a, b) => a.number.localeCompare(b.number, 'en'));
    return {
      event: { type: event.type, label: labelOfEvent(event.type) },
      asOf,
      total: checked.length,
      can: checked.length - refused.length,
      cannot: refused.length,
      reasons: countReasons(refused),
      refused: {
        items: refused.slice((page - 1) * pageSize, page * pageSize).map(toRefused),
        page,
        pageSize,
        total: refused.length,
      },
    };
  }
}

function countReasons(refused: readonly CheckedCase[]): BulkPreview['reasons'] {
  const counts = new Map<string, Refusal & { count: number }>();
  for (const refusal of refused.flatMap(({ reasons }) => reasons)) {
    const key = `${refusal.code} ${refusal.reason.zh}`;
    counts.set(key, { ...refusal, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

function toRefused({ id, number, title, reasons }: CheckedCase): BulkPreview['refused']['items'][number] {
  return { case: { id, number, title }, reasons: [...reasons] };
}
