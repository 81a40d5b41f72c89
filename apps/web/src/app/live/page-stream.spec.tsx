import type { LiveMessage } from '@bihuan/contracts';
import { everything, PageStream } from './page-stream';

/** What a browser makes of the server's answer. */
class Source extends EventTarget {
  isClosed = false;
  close(): void {
    this.isClosed = true;
  }
  say(word: string, data = '{}'): void {
    this.dispatchEvent(new MessageEvent(word, { data }));
  }
}

describe('the stream of changes of a page', () => {
  let sources: Source[];
  let told: LiveMessage[];
  let lost: number;
  let stream: PageStream;
  const last = () => sources.at(-1) ?? new Source();
  const show = (state: 'visible' | 'hidden') => {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  };

  beforeEach(() => {
    jest.useFakeTimers();
    [sources, told, lost] = [[], [], 0];
    const connect = () => {
      const source = new Source();
      sources.push(source);
      return source as unknown as EventSource;
    };
    stream = new PageStream({ told: (message) => told.push(message), lost: () => (lost += 1) }, connect);
    show('visible');
    stream.start();
  });
  afterEach(() => {
    stream.stop();
    jest.useRealTimers();
  });

  it('passes on what it is told, and takes what it cannot read for everything', () => {
    const message = { everything: false, topics: ['cases' as const], cases: [], commentsOn: [] };
    last().say('ready');
    last().say('changed', JSON.stringify(message));
    last().say('changed', '{"topics":["of a newer release"]}');
    expect(told).toEqual([message, everything]);
  });

  it('is closed a while after the page is hidden, and looks at everything when the page is shown again', () => {
    last().say('ready');
    show('hidden');
    jest.advanceTimersByTime(5000);
    expect(last().isClosed).toBe(false);
    jest.advanceTimersByTime(30_000);
    expect(last().isClosed).toBe(true);
    show('visible');
    expect(sources).toHaveLength(2);
    last().say('ready');
    expect(told).toEqual([everything]);
  });

  it('is opened again when it is lost, at longer and longer intervals, and asks who is signed in', () => {
    last().say('ready');
    for (let time = 0; time < 4; time += 1) {
      const { length } = sources;
      last().say('error');
      expect(last().isClosed).toBe(true);
      jest.advanceTimersByTime(400);
      expect(sources).toHaveLength(length);
      jest.advanceTimersByTime(60_000);
      expect(sources).toHaveLength(length + 1);
    }
    expect(lost).toBe(4);
    last().say('ready');
    expect(told).toEqual([everything]);
  });

  it('looks at everything from time to time while it is refused', () => {
    for (let time = 0; time < 12; time += 1) {
      last().say('error');
      jest.advanceTimersByTime(91_000);
    }
    expect(told.length).toBeGreaterThan(4);
  });

  it('opens anew when the network is back', () => {
    last().say('ready');
    window.dispatchEvent(new Event('online'));
    expect(sources).toHaveLength(2);
    expect(sources[0]?.isClosed).toBe(true);
  });
});
