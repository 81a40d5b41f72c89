import type { FormValues } from './field-value';

/** A second after the last key: often enough to lose little, seldom enough to ask little. */
const QUIET_MS = 1000;

/** How it stands with a draft: nothing to say, on its way, kept by the server since then, or in this browser alone. */
export type DraftState = Readonly<{ kind: 'none' | 'saving' | 'local' }> | Readonly<{ kind: 'saved'; at: string }>;

type Ways = Readonly<{
  /** Answers when the server took it. */
  save: (values: FormValues) => Promise<string>;
  forget: () => Promise<void>;
  onState: (state: DraftState) => void;
  /** The server has these values now. */
  onSaved: (values: FormValues, at: string) => void;
}>;

/** Takes what is typed to the server, one thing after the other: what was handed in is not saved again behind it. */
export class DraftKeeper {
  private waiting: FormValues | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private last: Promise<void> = Promise.resolve();
  /** Nothing of it is wanted any more: not even the answer to what is on its way. */
  private isOver = false;

  constructor(private readonly ways: Ways) {}

  type(values: FormValues): void {
    this.isOver = false;
    this.waiting = values;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), QUIET_MS);
  }

  /** Saves at once what waits to be. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    const values = this.waiting;
    this.waiting = null;
    if (values !== null) this.last = this.last.then(() => this.save(values));
    return this.last;
  }

  /** It was handed in, or is not wanted any more. */
  discard(): Promise<void> {
    clearTimeout(this.timer);
    this.waiting = null;
    this.isOver = true;
    this.last = this.last.then(() => this.ways.forget()).catch(() => undefined);
    this.ways.onState({ kind: 'none' });
    return this.last;
  }

  private async save(values: FormValues): Promise<void> {
    this.ways.onState({ kind: 'saving' });
    try {
      const at = await this.ways.save(values);
      if (this.isOver) return;
      this.ways.onSaved(values, at);
      this.ways.onState({ kind: 'saved', at });
    } catch {
      if (!this.isOver) this.ways.onState({ kind: 'local' }); // the tab has it, and the next key tries again
    }
  }
}
