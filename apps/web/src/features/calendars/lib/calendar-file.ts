import { calendarYear, type CalendarYear } from '@bihuan/contracts';

export type CalendarFile =
  | Readonly<{ kind: 'ready'; year: CalendarYear }>
  | Readonly<{ kind: 'not-json' }>
  | Readonly<{ kind: 'invalid'; faults: readonly Readonly<{ path: string; message: string }>[] }>;

const MOST_FAULTS = 8;

/** Reads the official arrangement of a year out of a file, or says what is wrong with it and where. */
export function readCalendarFile(text: string): CalendarFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: 'not-json' };
  }
  const parsed = calendarYear.safeParse(json);
  if (parsed.success) return { kind: 'ready', year: parsed.data };
  const faults = parsed.error.issues
    .slice(0, MOST_FAULTS)
    .map((issue) => ({ path: issue.path.map(String).join('.') || '/', message: issue.message }));
  return { kind: 'invalid', faults };
}
