import { addDays } from '@bihuan/calendar';
import type { PlainDate } from '@bihuan/contracts';

/** An event of a whole day. */
export type DayEvent = {
  /** The same for as long as the event lives, so that a calendar program moves it instead of adding another. */
  readonly uid: string;
  readonly on: PlainDate;
  readonly summary: string;
  readonly url: string;
  /** When it was last changed: the same events give the same bytes. */
  readonly changedAt: Date;
};

/** The longest line that RFC 5545 §3.1 allows, in octets, without its end. */
const LINE_OCTETS = 75;

/** A calendar without events must still have a component (RFC 5545 §3.6): one that shows nothing. */
const nothing: readonly string[] = [
  'BEGIN:VTIMEZONE',
  'TZID:Etc/UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/**
 * Writes events as an iCalendar file (RFC 5545): CRLF, folded lines, escaped text. Our own few lines rather than a library,
 * because whole days need no time zones, no recurrences and no attendees.
 */
export function iCalendar(name: string, events: readonly DayEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Bihuan//Due dates//ZH',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${textOf(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...(events.length === 0 ? nothing : events.flatMap(linesOf)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function linesOf({ uid, on, summary, url, changedAt }: DayEvent): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${textOf(uid)}`,
    `DTSTAMP:${changedAt.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${dateOf(on)}`,
    `DTEND;VALUE=DATE:${dateOf(addDays(on, 1))}`, // the day after: the end is not part of it
    `SUMMARY:${textOf(summary)}`,
    `URL:${url}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT', // a due date does not make anybody busy
    'END:VEVENT',
  ];
}

function dateOf(date: PlainDate): string {
  return date.replaceAll('-', '');
}

/** A TEXT value (§3.3.11); control characters are not allowed in one. */
function textOf(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n|\r|\n/g, String.raw`\n`)
    .replaceAll(/[\p{Cc}\u{2028}\u{2029}]/gu, ' ');
}

/** Breaks a line into pieces of at most 75 octets, the further ones led in by a space; never inside a character. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (octets + size > LINE_OCTETS) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += sign;
    octets += size;
  }
  return [...pieces, piece].join('\r\n');
}
