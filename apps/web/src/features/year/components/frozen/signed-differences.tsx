import type { CorrectionView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { momentText } from '../../../../shared/lib/dates';
import css from '../year.module.css';
import { FigureChanges } from './figure-changes';

/** Every signed difference in its turn: the case, the figures before and after, why, and by whom. */
export function SignedDifferences({ corrections }: Readonly<{ corrections: readonly CorrectionView[] }>) {
  const { t } = useTranslation();
  if (corrections.length === 0) return <p className="prose soft">{t('frozen.noSigned')}</p>;
  return (
    <ol className={`plain ${css.entries}`}>
      {corrections.map(({ sequence, case: of, figures, reason, signedAt, signedBy, hash }) => (
        <li key={sequence}>
          <h3 className={css.sub}>
            <Link to={`/cases/${of.id}`}>{of.number}</Link> {of.title}
          </h3>
          <p className="prose soft small">
            {t('frozen.entry', { n: sequence, name: signedBy, at: momentText(signedAt) })}
          </p>
          <p className="prose">{reason}</p>
          <FigureChanges figures={figures} />
          <p className={`prose soft small ${css.sha}`}>{t('frozen.hash', { hash })}</p>
        </li>
      ))}
    </ol>
  );
}
