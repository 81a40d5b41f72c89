import type { BoardChart } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useLanguage, useWords } from '../../../shared/i18n/use-words';
import { cellText } from '../lib/chart-lines';
import { summaryOf, type Summary } from '../lib/summary';

/** What a chart says, as a sentence of the screen's language. */
export function useSummary(chart: BoardChart): string {
  const { t } = useTranslation();
  const words = useWords();
  const comma = useLanguage() === 'zh' ? '，' : ', ';
  const summary = summaryOf(chart);
  const ofRate = ({ series, total, extreme, few }: Extract<Summary, { kind: 'rate' }>) => {
    const whole = { label: words(series.label), value: cellText(series, total), part: total.part, whole: total.whole };
    const told: string[] = [t('boards.summary.rate', whole)];
    if (extreme) {
      const { row, cell, side } = extreme;
      const { part, whole } = cell;
      told.push(t(`boards.summary.${side}`, { name: words(row.label), value: cellText(series, cell), part, whole }));
    }
    if (few > 0) told.push(t('boards.summary.few', { n: few }));
    return told.join('');
  };
  switch (summary.kind) {
    case 'rate':
      return ofRate(summary);
    case 'classes': {
      const each = summary.classes.map(({ series, n }) => t('boards.summary.class', { label: words(series.label), n }));
      return t('boards.summary.classes', { n: summary.all, list: each.join(comma) });
    }
    case 'flow':
      return t('boards.summary.flow', summary);
    case 'nothing':
      return t('boards.summary.nothing');
  }
}
