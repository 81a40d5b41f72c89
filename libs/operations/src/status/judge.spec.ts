import { sizeText } from '@bihuan/contracts';
import { judge } from './judge';
import type { SystemFacts } from './system-facts';

const GIB = 1024 ** 3;
const now = new Date('2026-07-01T02:00:00Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const well: SystemFacts = {
  now,
  today: '2026-07-01',
  database: { version: '18.1', bytes: 80 * 1024 ** 2 },
  workers: { alive: 1, queues: [{ name: 'notices', waiting: 0, active: 1, delayed: 0, failed: 0 }], makesPdf: true },
  waitingSince: null,
  mail: { isSet: true, failed: 0 },
  deliveries: { givenUp: 0, disabled: 0 },
  calendarUntil: 2026,
  journal: { lastAnchor: '2026-06-30', hasEntries: true },
  backup: { isSet: true, lastAt: minutesAgo(480), failure: null, onDataDisk: false },
  disk: { free: 60 * GIB, total: 100 * GIB },
};
const levelOf = (part: string, changes: Partial<SystemFacts>) =>
  judge({ ...well, ...changes }).find((check) => check.part === part)?.level;
const backup = (changes: Partial<SystemFacts['backup']>) => ({ backup: { ...well.backup, ...changes } });

describe('how the system stands', () => {
  it('says nothing to do where all is well', () => {
    expect(judge(well).filter(({ level, advice }) => level !== 'good' || advice !== null)).toEqual([]);
  });

  it('always says what to do about a fault', () => {
    const broken = judge({
      ...well,
      workers: { alive: 0, queues: null, makesPdf: false },
      mail: { isSet: true, failed: 2 },
      calendarUntil: 2025,
      backup: { isSet: false, lastAt: null, failure: null, onDataDisk: false },
      disk: { free: 1000, total: GIB },
    });
    const faults = broken.filter(({ level }) => level === 'fault');
    expect(faults.map(({ part }) => part)).toEqual(['queues', 'worker', 'mail', 'calendar', 'backup', 'disk']);
    expect(faults.every(({ advice }) => advice !== null)).toBe(true);
  });

  it('minds a worker that leaves things lying, not one that was just restarted', () => {
    expect(levelOf('worker', { waitingSince: minutesAgo(5) })).toBe('good');
    expect(levelOf('worker', { waitingSince: minutesAgo(11) })).toBe('attention');
  });

  it('misses the next year’s holidays from December on', () => {
    expect(levelOf('calendar', { today: '2026-11-30' })).toBe('good');
    expect(levelOf('calendar', { today: '2026-12-01' })).toBe('attention');
    expect(levelOf('calendar', { today: '2027-01-01' })).toBe('fault');
  });

  it('calls a backup of two days ago a fault, and one beside the data no full comfort', () => {
    expect(levelOf('backup', backup({ lastAt: minutesAgo(49 * 60) }))).toBe('fault');
    expect(levelOf('backup', backup({ failure: 'ENOSPC' }))).toBe('fault');
    expect(levelOf('backup', backup({ lastAt: null }))).toBe('attention');
    expect(levelOf('backup', backup({ onDataDisk: true }))).toBe('attention');
  });

  it('minds failed jobs, an anchor that is days old, and a disk that fills', () => {
    const queues = [{ name: 'reports', waiting: 0, active: 0, delayed: 0, failed: 3 }];
    expect(levelOf('queues', { workers: { ...well.workers, queues } })).toBe('attention');
    expect(levelOf('journal', { journal: { lastAnchor: '2026-06-28', hasEntries: true } })).toBe('attention');
    expect(levelOf('journal', { journal: { lastAnchor: null, hasEntries: false } })).toBe('good');
    expect(levelOf('disk', { disk: { free: 4 * GIB, total: 100 * GIB } })).toBe('attention');
  });

  it('tells bytes as people read them', () => {
    expect([0, 900, 1536, 250 * 1024 ** 2, 3 * 1024 ** 4].map(sizeText)).toEqual([
      '0 B',
      '900 B',
      '1.5 KB',
      '250 MB',
      '3 TB',
    ]);
  });
});
