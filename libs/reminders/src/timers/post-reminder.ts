import { localDateOf } from '@bihuan/calendar';
import { calendarUnitOf, readAudience } from '@bihuan/cases';
import type { Words } from '@bihuan/contracts';
import { CaseRow, loadCalendars } from '@bihuan/database';
import { AppConfig, Clock, LOGGER } from '@bihuan/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import { AddNotices } from '../notices/add-notices';
import { recipientsOf } from '../notices/recipients.queries';
import { reach } from '../targets/reach';
import { seatsOf, type Seat } from '../targets/seats.queries';
import { reminderTitle, reminderWhy, seatOfRole } from '../templates/reminder-words';
import { mergedWords, seatOfPosition, withMore } from '../templates/target-words';
import { byPressure, isRung, mergedWith } from './merge-reminders';
import type { FiredTimer } from './timers.queries';

/** Somebody whom a reminder reaches, and what they are to the case. */
type Told = { readonly personId: string; readonly seat: Words };
/** The most pressing of the reminders that reach a person. */
type Most = Told & { readonly timer: FiredTimer };

/**
 * Puts reminders of one case that are due together into inboxes, as the case stands now: each person gets one notice, of
 * the most pressing that reaches them, and it tells of the others.
 */
@Injectable()
export class PostReminder {
  constructor(
    private readonly clock: Clock,
    private readonly config: AppConfig,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly addNotices: AddNotices,
  ) {}

  async within(tx: EntityManager, caseId: string, claimed: readonly FiredTimer[]): Promise<void> {
    const row = await tx.findOneByOrFail(CaseRow, { id: caseId });
    const seats = await seatsOf(tx, caseId);
    const reminders = byPressure(claimed);
    const people = new Map<string, Most>();
    const reachedBy = new Map<string, Set<string>>();
    for (const timer of reminders) {
      const told = await this.toldOf(tx, timer, seats);
      if (told.length === 0) this.logger.warn({ caseId, kind: timer.kind }, 'nobody is there for a reminder');
      reachedBy.set(timer.id, new Set(told.map(({ personId }) => personId)));
      for (const each of told) people.set(each.personId, { ...each, timer });
    }
    for (const timer of reminders) {
      const addressed = [...people.values()].filter((most) => most.timer.id === timer.id);
      // what falls due on a day of its own is told to those whom it concerns, the rungs of the ladder to everybody
      const others = (personId: string) =>
        reminders.filter((other) => other.id !== timer.id && (isRung(other) || reachedBy.get(other.id)?.has(personId)));
      await this.tell(tx, row, { timer, addressed, others });
    }
  }

  private async tell(tx: EntityManager, row: CaseRow, { timer, addressed, others }: Telling): Promise<void> {
    const createdAt = this.clock.now();
    const { timeZone } = this.config;
    const today = localDateOf(createdAt.toISOString(), timeZone);
    const calendar = (await loadCalendars(tx)).of(calendarUnitOf(row));
    const message = {
      cause: `timer:${timer.id}`,
      kind: timer.kind,
      caseId: row.id,
      title: reminderTitle(timer.kind, row, { date: today, calendar }),
      urgent: row.context.urgent,
      createdAt,
    };
    await this.addNotices.within(
      tx,
      message,
      addressed.map(({ personId, seat }) => {
        const more = mergedWords(mergedWith(timer, others(personId), { today, timeZone }));
        return { personId, why: withMore(reminderWhy(timer.kind, seat), more) };
      }),
    );
  }

  private async toldOf(tx: EntityManager, timer: FiredTimer, seats: readonly Seat[]): Promise<readonly Told[]> {
    const audience = readAudience(timer.audience);
    if ('positions' in audience) {
      const reached = reach(audience.positions, seats);
      return reached.map((each) => ({ personId: each.personId, seat: seatOfPosition(each) }));
    }
    const recipients = await recipientsOf(tx, timer.caseId, audience.roles);
    return recipients.map(({ personId, caseRole }) => ({ personId, seat: seatOfRole(caseRole) }));
  }
}

type Telling = {
  readonly timer: FiredTimer;
  readonly addressed: readonly Most[];
  readonly others: (personId: string) => readonly FiredTimer[];
};
