import { addDays, localMoment, mondayOf } from '@bihuan/calendar';
import type { PlainDate } from '@bihuan/contracts';
import { AppConfig } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { foldedTitle, foldedWhy } from '../templates/folded-words';
import type { Message } from './add-notices';
import { alreadyTold, growFolds, heldCase, overBudget, standingFor } from './fold.queries';
import { insertNotices } from './notices.queries';
import type { PlannedNotice } from './plan-notices';

/** The kind of the one notice that stands for those beyond the budget. */
const FOLDED = 'week.folded';

export type ToFold = {
  readonly message: Message;
  /** The office's day on which it is told. */
  readonly day: PlainDate;
  readonly planned: readonly PlannedNotice[];
};
export type Folded = { readonly kept: readonly PlannedNotice[]; readonly folded: number };

/**
 * Keeps mere progress within a budget per person, case and week: beyond it a notice is written behind the one that counts
 * them. It keeps its cause, so a repeated job finds it and the count does not grow. What asks a person to act, and what is
 * urgent, is never folded.
 */
@Injectable()
export class FoldNotices {
  constructor(private readonly config: AppConfig) {}

  async within(tx: EntityManager, { message, day, planned }: ToFold): Promise<Folded> {
    const { caseId, cause, urgent } = message;
    const isProgress = ({ topic }: PlannedNotice): boolean => topic === 'progress';
    if (caseId === null || urgent !== null || !planned.some(isProgress)) return { kept: planned, folded: 0 };
    // those who tell of one case at once line up here: each counts what the one before it has written
    const held = await heldCase(tx, caseId);
    const told = await alreadyTold(tx, cause, idsOf(planned));
    const fresh = planned.filter(({ personId }) => !told.has(personId));
    const week = this.weekOf(day);
    const full = await overBudget(tx, {
      caseId,
      personIds: idsOf(fresh.filter(isProgress)),
      week,
      budget: this.config.noticeBudget,
      kind: FOLDED,
    });
    const isOver = (notice: PlannedNotice): boolean => isProgress(notice) && full.has(notice.personId);
    const over = fresh.filter(isOver);
    if (over.length > 0) await this.fold(tx, message, { held, over, monday: week.monday });
    return { kept: fresh.filter((notice) => !isOver(notice)), folded: over.length };
  }

  private async fold(
    tx: EntityManager,
    message: Message,
    {
      held,
      over,
      monday,
    }: { readonly held: HeldCase; readonly over: readonly PlannedNotice[]; readonly monday: string },
  ): Promise<void> {
    const cause = `week:${message.caseId}:${monday}`;
    const why = foldedWhy(this.config.noticeBudget);
    const standing = { ...message, cause, kind: FOLDED, title: foldedTitle(held, 1) };
    // it comes with the day's mail only: a message at once for each would be what it is there to spare
    const inDigest = over.map((notice) => ({
      ...notice,
      why,
      channels: notice.channels.filter((way) => way === 'digest'),
    }));
    await insertNotices(tx, standing, inDigest);
    const folds = await standingFor(tx, cause, idsOf(over));
    const behind = over.map((notice) => ({ ...notice, channels: [], foldedInto: folds.get(notice.personId) }));
    await insertNotices(tx, message, behind);
    await growFolds(tx, [...folds.values()], { held, at: message.createdAt });
  }

  private weekOf(day: PlainDate): { monday: PlainDate; from: string; to: string } {
    const monday = mondayOf(day);
    const moment = (date: PlainDate): string => localMoment(date, '00:00', this.config.timeZone);
    return { monday, from: moment(monday), to: moment(addDays(monday, 7)) };
  }
}

type HeldCase = { readonly number: string; readonly title: string };

function idsOf(notices: readonly PlannedNotice[]): string[] {
  return notices.map(({ personId }) => personId);
}
