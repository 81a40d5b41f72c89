import type { FigureView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';

const units = {
  percent: { zh: '%', en: '%' },
  cases: { zh: '件', en: '' },
  'working-days': { zh: '个工作日', en: ' working days' },
  'ten-thousand-yuan': { zh: '万元', en: ' × 10,000 yuan' },
} as const;

/** A figure and its change as they are printed. */
export function useFigureText() {
  const { t, i18n } = useTranslation();
  const language = i18n.language.startsWith('zh') ? 'zh' : 'en';
  const valueText = ({ value, unit }: FigureView): string =>
    value === null ? t('year.noRate') : `${value}${units[unit][language]}`;
  const changeText = ({ change }: FigureView): string => {
    if (change === null) return '—';
    const bare = change.change.replace('-', '');
    if (/^[0.]+$/.test(bare)) return t('year.same');
    const size = change.unit === 'percent' ? `${bare}%` : t('year.points', { n: bare });
    return t(change.change.startsWith('-') ? 'year.down' : 'year.up', { size });
  };
  return { valueText, changeText };
}
