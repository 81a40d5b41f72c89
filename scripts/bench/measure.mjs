export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Calls per second: the median of five runs of about 200 ms each, after a warm-up. */
export function rateOf(work) {
  const run = (milliseconds) => {
    const end = performance.now() + milliseconds;
    const start = performance.now();
    let calls = 0;
    while (performance.now() < end) {
      work(calls);
      calls += 1;
    }
    return (calls * 1000) / (performance.now() - start);
  };
  run(100);
  return median(Array.from({ length: 5 }, () => run(200)));
}

/** The same for work that waits, with several of it under way at once: the median of three runs. */
export async function rateOfAsync(work, { concurrency, milliseconds }) {
  const run = async () => {
    const start = performance.now();
    const end = start + milliseconds;
    let calls = 0;
    const lane = async () => {
      while (performance.now() < end) {
        await work(calls++);
      }
    };
    await Promise.all(Array.from({ length: concurrency }, lane));
    return (calls * 1000) / (performance.now() - start);
  };
  await run();
  const rates = [];
  for (let round = 0; round < 3; round += 1) rates.push(await run());
  return median(rates);
}

/** Seconds, and by how many megabytes the process grew at its largest. */
export async function measured(work) {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  clearInterval(watch);
  peak = Math.max(peak, process.memoryUsage().rss);
  return { seconds, megabytes: Math.round((peak - before) / 1024 / 1024) };
}
