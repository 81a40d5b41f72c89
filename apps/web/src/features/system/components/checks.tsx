import { systemParts, type SystemCheck } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { placeOf } from '../lib/places';
import { LevelBadge } from './level-badge';
import css from './system.module.css';

/** Each part: how it stands, what was found, and what to do. */
export function Checks({ checks }: Readonly<{ checks: readonly SystemCheck[] }>) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <ul className={`plain ${css.checks}`}>
      {checks.map(({ part, level, found, advice }) => {
        const place = placeOf[part];
        return (
          <li key={part} className={css.check}>
            <LevelBadge level={level} />
            <div>
              <strong>{words(systemParts[part])}</strong>
              <div>{words(found)}</div>
              {advice && <div className="soft">{words(advice)}</div>}
            </div>
            {place && (
              <Link to={place} aria-label={t('system.openOne', { part: words(systemParts[part]) })}>
                {t('system.open')}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}
