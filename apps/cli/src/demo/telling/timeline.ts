import type { PlainDate } from '@bihuan/contracts';
import type { DemoClock } from '../demo-clock';
import type { DemoDays } from '../demo-days';
import { reportMatters, type ReportReading } from './report-reading';
import type { Step, Steps, Story } from './story';
import type { Storyteller, ToldCase } from './storyteller';

type Happening = { readonly at: string; readonly happen: () => Promise<void> };
type Day = (day: number) => PlainDate;

const OPENING_TIME = 9 * 60 + 10;
const BETWEEN_EVENTS = 21;
const SPREAD = 240;

/**
 * All stories laid out over the past and told in the order of time, so that numbers are given in the order in which
 * cases came and nobody acts in two years at once.
 */
export class Timeline {
  private readonly happenings: Happening[] = [];
  private threads = 0;

  constructor(
    private readonly teller: Storyteller,
    private readonly clock: DemoClock,
    private readonly days: DemoDays,
  ) {}

  addStory(story: Story, inspectionId: string | null): void {
    const thread = this.thread((day) => this.days.past(day));
    let told: ToldCase | null = null;
    thread.add(story.born, async (on) => {
      told = await this.teller.begin(story, on, inspectionId);
    });
    this.addSteps(thread, story.steps, () => told);
  }

  /** A report is read in and becomes cases; their stories go on from there. */
  addReport(reading: ReportReading): void {
    const readIn = this.days.reportReadIn(reading.year);
    const dayOf: Day = (day) => (day > 0 ? this.days.after(readIn, day) : this.days.past(day));
    const born = this.thread(() => readIn);
    let told: readonly ToldCase[] = [];
    born.add(0, async (on) => {
      told = await reading.becomeCases(this.teller, on);
    });
    reportMatters(reading).forEach(({ steps }, index) => {
      this.addSteps(this.thread(dayOf, readIn), steps, () => told[index] ?? null);
    });
  }

  async tell(): Promise<void> {
    const inOrder = this.happenings.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
    for (const { at, happen } of inOrder) {
      this.clock.goTo(at);
      await happen();
    }
  }

  private addSteps(thread: Thread, steps: Steps, told: () => ToldCase | null): void {
    const add = (step: Step): void =>
      thread.add(step.day, async (on) => {
        const present = told();
        if (present) await this.teller.tell(present, step, on);
      });
    steps.flat().forEach(add);
  }

  private thread(dayOf: Day, notBefore: PlainDate = ''): Thread {
    this.threads += 1;
    const opens = OPENING_TIME + ((this.threads * 53) % SPREAD);
    return new Thread({ days: this.days, dayOf, opens, last: notBefore }, (happening) =>
      this.happenings.push(happening),
    );
  }
}

type Course = { readonly days: DemoDays; readonly dayOf: Day; readonly opens: number; readonly last: PlainDate };

/** The days of one story: a step never lies before the one it follows, and several on one day follow each other. */
class Thread {
  private last: PlainDate;
  private sameDay = 0;

  constructor(
    private readonly course: Course,
    private readonly put: (happening: Happening) => void,
  ) {
    this.last = course.last;
  }

  add(day: number, happen: (on: PlainDate) => Promise<void>): void {
    const { days, dayOf, opens } = this.course;
    const wanted = dayOf(day);
    this.sameDay = wanted > this.last ? 0 : this.sameDay + 1;
    const on = wanted > this.last ? wanted : this.last;
    this.last = on;
    const at = days.moment(on, opens + this.sameDay * BETWEEN_EVENTS);
    this.put({ at, happen: () => happen(on) });
  }
}
