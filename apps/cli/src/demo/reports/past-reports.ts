import type { PastReport } from '../telling/report-reading';
import { newerReport } from './newer-report.text';
import { newerProblems } from './newer-problems';
import { newerUndertakings } from './newer-undertakings';
import { olderReport } from './older-report.text';
import { olderProblems } from './older-problems';
import { olderUndertakings } from './older-undertakings';

/** The reports of the last two complete years, the older one first. */
export const pastReports: readonly PastReport[] = [
  { text: olderReport, problems: olderProblems, undertakings: olderUndertakings },
  { text: newerReport, problems: newerProblems, undertakings: newerUndertakings },
];
