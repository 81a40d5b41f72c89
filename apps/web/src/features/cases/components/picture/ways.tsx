import { caseRoles, type CasePicture } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../../shared/i18n/use-words';
import css from './picture.module.css';

type Way = CasePicture['ways'][number];

/** Every way out of the present state: what leads where, who could, and what still stands against it. */
export function Ways({ ways }: Readonly<{ ways: readonly Way[] }>) {
  const { t } = useTranslation();
  if (ways.length === 0) return <p className={`soft ${css.line}`}>{t('picture.noWays')}</p>;
  return (
    <div>
      <h3 className={css.heading}>{t('picture.ways')}</h3>
      <ul className={`plain ${css.ways}`}>
        {ways.map((way) => (
          <WayOut key={way.event.type} way={way} />
        ))}
      </ul>
    </div>
  );
}

function WayOut({ way: { event, to, who, possible, reasons } }: Readonly<{ way: Way }>) {
  const { t } = useTranslation();
  const words = useWords();
  const people = who.map((role) => words(caseRoles[role])).join(t('picture.comma'));
  return (
    <li className={css.way} data-possible={possible}>
      <span>{t('picture.way', { event: words(event.label), to: words(to.label) })}</span>
      <span className="soft small">{t('picture.who', { people })}</span>
      {!possible && (
        <span className="small">
          {t('picture.notYet', { why: reasons.map(({ reason }) => words(reason)).join(t('picture.semicolon')) })}
        </span>
      )}
    </li>
  );
}
