const started = performance.now();

/** Tells the operator what is being done, with the seconds since the start. */
export function say(line: string): void {
  console.log(`[${((performance.now() - started) / 1000).toFixed(1).padStart(5)} s] ${line}`);
}
