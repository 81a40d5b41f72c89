import type { SourceType } from '@bihuan/contracts';
import { nextInSeries } from '@bihuan/database';
import type { EntityManager } from 'typeorm';

/** The letters that stand for a source in case numbers. */
const sourceLetters: Readonly<Record<SourceType, string>> = {
  'superior-inspection': 'SJ',
  'rule-of-law-inspection': 'FZ',
  'government-inspection': 'DC',
  'enforcement-supervision': 'ZF',
  audit: 'AU',
  'safety-inspection': 'AQ',
  environment: 'HB',
  proposal: 'TA',
  petition: 'XF',
  hotline: 'RX',
  'annual-report': 'NB',
  'self-inspection': 'ZC',
  'leader-instruction': 'PS',
  meeting: 'HY',
  other: 'QT',
};

/** The next case number of a year and source, such as `2026-NB-0007`; a number is never given twice, nor reused. */
export async function nextCaseNumber(tx: EntityManager, source: SourceType, year: string): Promise<string> {
  const series = `${year}-${sourceLetters[source]}`;
  return `${series}-${String(await nextInSeries(tx, `case/${series}`)).padStart(4, '0')}`;
}

/**
 * The next number of an office's urging notices in a year, such as `督办〔2026〕12号`: no zeros in front, as documents are
 * numbered. Whoever asks waits for the one before to commit or roll back, so that none is left out.
 */
export async function nextUrgingNumber(tx: EntityManager, officeUnitId: string, year: string): Promise<string> {
  return `督办〔${year}〕${await nextInSeries(tx, `urging/${officeUnitId}/${year}`)}号`;
}
