import { loadActor } from '@bihuan/access';
import { Today } from '@bihuan/cases';
import { AppConfig } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dueDaysOf, type DueDay } from './due-days.queries';
import { iCalendar, type DayEvent } from './icalendar';

/** What a person's calendar program reads: the days of their to-do list, as they may see them at this moment. */
@Injectable()
export class ReadCalendar {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: AppConfig,
    private readonly today: Today,
  ) {}

  /** Null when the person may no longer sign in. */
  async execute(personId: string): Promise<string | null> {
    const { manager } = this.dataSource;
    const actor = await loadActor(manager, personId);
    if (!actor) return null;
    const days = await dueDaysOf(manager, actor, await this.today.asOf());
    return iCalendar(
      '闭环 · 期限',
      days.map((day) => this.toEvent(day)),
    );
  }

  private toEvent(day: DueDay): DayEvent {
    const { publicUrl } = this.config.http;
    return {
      uid: `${day.what}-${day.id}@${new URL(publicUrl).hostname}`,
      on: day.on,
      summary: `${wordsOf(day)}：${day.number} ${day.title}`,
      url: `${publicUrl}/cases/${day.case_id}`,
      changedAt: day.changed_at,
    };
  }
}

function wordsOf({ what, position }: DueDay): string {
  if (what === 'case') return '事项到期';
  return what === 'task' ? '协办到期' : `措施 ${position ?? ''} 到期`;
}
