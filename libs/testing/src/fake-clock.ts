import { Clock } from '../../platform/src/clock';

/** A clock that stands still until it is told otherwise. */
export class FakeClock extends Clock {
  private moment: Date;

  /** Starts at a local time of Shanghai, such as `2026-03-02 10:00`. */
  constructor(local = '2026-03-02 10:00') {
    super();
    this.moment = FakeClock.parse(local);
  }

  now(): Date {
    return new Date(this.moment);
  }

  /** Jumps to a local time of Shanghai. */
  goTo(local: string): void {
    this.moment = FakeClock.parse(local);
  }

  /** Lets some milliseconds pass. */
  pass(milliseconds: number): void {
    this.moment = new Date(this.moment.getTime() + milliseconds);
  }

  private static parse(local: string): Date {
    return new Date(`${local.replace(' ', 'T')}:00+08:00`);
  }
}
