import fc from 'fast-check';
import { iCalendar, type DayEvent } from './icalendar';

const event: DayEvent = {
  uid: 'case-1@bihuan.example',
  on: '2026-02-28',
  summary: '2026-DC-0007 到期：消防通道被占用',
  url: 'https://bihuan.example/cases/1',
  changedAt: new Date('2026-02-01T02:03:04.567Z'),
};

/** Reads a calendar as RFC 5545 §3.1 says: strictly CRLF, lines unfolded; throws at what the grammar does not allow. */
function linesOf(text: string): string[] {
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end');
  const raw = text.slice(0, -2).split('\r\n');
  for (const line of raw) {
    if (/[\r\n]/.test(line)) throw new Error('a bare CR or LF');
    if (Buffer.byteLength(line) > 75) throw new Error(`a line of ${Buffer.byteLength(line)} octets`);
    if (/[\p{Cc}\u{FFFD}]/u.test(line)) throw new Error('a control character, or half a character');
  }
  const lines = text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n');
  for (const line of lines)
    if (!/^[A-Z-]+(;[A-Z-]+=[A-Z]+)*:/.test(line)) throw new Error(`not a content line: ${line}`);
  return lines;
}

/** A TEXT value as a calendar program shows it. */
function shown(lines: readonly string[], name: string): string | undefined {
  const value = lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1);
  return value?.replaceAll(/\\([\\;,nN])/g, (_all, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
}

describe('an iCalendar file', () => {
  it('holds whole days, whose end is the day after', () => {
    const lines = linesOf(iCalendar('闭环', [event]));
    expect(lines.slice(0, 4)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Bihuan//Due dates//ZH',
      'CALSCALE:GREGORIAN',
    ]);
    expect(lines).toContain('DTSTAMP:20260201T020304Z');
    expect(lines).toContain('DTSTART;VALUE=DATE:20260228');
    expect(lines).toContain('DTEND;VALUE=DATE:20260301');
    expect(lines).toContain('URL:https://bihuan.example/cases/1');
    expect(lines.at(-1)).toBe('END:VCALENDAR');
  });

  it('is the same for the same events, byte by byte', () => {
    expect(iCalendar('闭环', [event])).toBe(iCalendar('闭环', [{ ...event }]));
  });

  it('escapes what the grammar gives a meaning', () => {
    const lines = linesOf(iCalendar('闭环', [{ ...event, summary: 'a;b,c\\d\r\nBEGIN:VALARM\ne' }]));
    expect(lines).toContain(String.raw`SUMMARY:a\;b\,c\\d\nBEGIN:VALARM\ne`);
  });

  it('folds long lines at 75 octets without tearing a character', () => {
    const summary = '关于加强和规范行政执法“三项制度”落实情况的督查整改事项'.repeat(5);
    expect(shown(linesOf(iCalendar('闭环', [{ ...event, summary }])), 'SUMMARY')).toBe(summary);
  });

  it('without events still has the component that the grammar asks for', () => {
    const lines = linesOf(iCalendar('闭环', []));
    expect(lines).toContain('BEGIN:VTIMEZONE');
    expect(lines).not.toContain('BEGIN:VEVENT');
  });

  it('says what it was told to, whatever that is', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(text, (summary) => {
        const lines = linesOf(iCalendar('闭环', [{ ...event, summary }]));
        const plain = summary.replaceAll(/\r\n|\r|\n/g, '\n').replaceAll(/[^\P{Cc}\n]|[\u{2028}\u{2029}]/gu, ' ');
        expect(shown(lines, 'SUMMARY')).toBe(plain);
      }),
    );
  });
});
