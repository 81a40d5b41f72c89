import type { CorrectionView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../../shared/i18n/use-words';

/** What a difference does to the figures of the year. */
export function FigureChanges({ figures }: Pick<CorrectionView, 'figures'>) {
  const { t } = useTranslation();
  const words = useWords();
  const text = (value: string | null) => value ?? t('frozen.noValue');
  if (figures.length === 0) return <p className="prose soft">{t('frozen.noFigure')}</p>;
  return (
    <ul>
      {figures.map(({ id, label, before, after }) => (
        <li key={id}>{t('frozen.change', { label: words(label), before: text(before), after: text(after) })}</li>
      ))}
    </ul>
  );
}
