import { Clock } from '@bihuan/platform';

/** A clock that stands where the story has come to, so that the journals of the invented past tell their true days. */
export class DemoClock extends Clock {
  private moment = new Date(0);

  now(): Date {
    return new Date(this.moment);
  }

  goTo(moment: string): void {
    this.moment = new Date(moment);
  }
}
