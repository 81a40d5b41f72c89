import type { PictureClock } from '@bihuan/contracts';
import { IconClockHour4 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../../shared/i18n/use-words';
import { LightBadge } from '../../../../shared/trade/light-badge';
import css from './picture.module.css';

/** What runs for the case, one line each, the nearest day first. */
export function Clocks({ clocks }: Readonly<{ clocks: readonly PictureClock[] }>) {
  const { t } = useTranslation();
  if (clocks.length === 0) return <p className={`soft ${css.line}`}>{t('picture.noClocks')}</p>;
  return (
    <ul className={`plain ${css.clocks}`} aria-label={t('picture.clocks')}>
      {clocks.map((clock) => (
        <Clock key={`${clock.kind} ${clock.dueOn}`} clock={clock} />
      ))}
    </ul>
  );
}

function Clock({ clock: { label, dueOn, workingDaysLeft, light, note } }: Readonly<{ clock: PictureClock }>) {
  const words = useWords();
  const daysText = useDaysText();
  return (
    <li className={css.clock}>
      <IconClockHour4 size={18} stroke={1.6} aria-hidden />
      <span className={css.tells}>
        <span>
          {words(label)} <time dateTime={dueOn}>{dueOn}</time>
          {workingDaysLeft !== null && daysText(workingDaysLeft)}
        </span>
        {light && <LightBadge light={light} />}
        {note && <span className="soft small">{words(note)}</span>}
      </span>
    </li>
  );
}

function useDaysText(): (days: number) => string {
  const { t } = useTranslation();
  return (days) => {
    if (days === 0) return t('picture.today');
    return days > 0 ? t('picture.left', { n: days }) : t('picture.late', { n: -days });
  };
}
