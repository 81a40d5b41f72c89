// Preloaded into a process under test: moves what it takes for the present moment. CLOCK_OFFSET_MS says by how much, and a
// message { type: 'clock', offsetMs } moves it again. Timers go on by the monotonic clock, as when a machine's clock is set.
const RealDate = Date;
let offsetMs = Number(process.env.CLOCK_OFFSET_MS ?? 0);
const now = () => RealDate.now() + offsetMs;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, key) => (key === 'now' ? now : target[key]),
});

if (process.send) {
  process.on('message', (message) => {
    if (message?.type === 'clock') offsetMs = message.offsetMs;
  });
}
