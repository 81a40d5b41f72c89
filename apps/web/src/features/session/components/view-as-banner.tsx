import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { timeText } from '../../../shared/lib/dates';
import { useSession } from '../../../shared/session/session-context';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useEndViewAs } from '../api/end-view-as';
import { useRefusedTry } from './use-refused-try';
import css from './view-as-banner.module.css';

/**
 * Stands above every page while an administrator views as somebody else, and ends it. It also says that a try was
 * refused: the page's own message may be scrolled out of sight.
 */
export function ViewAsBanner() {
  const { t } = useTranslation();
  const { viewAs } = useSession();
  const end = useEndViewAs();
  const isRefused = useRefusedTry();
  if (!viewAs) return null;
  const { name, unit, until } = viewAs;
  return (
    <section className={css.banner} aria-label={t('session.viewAs.title')}>
      <div className={css.line}>
        <IconEye size={20} stroke={1.6} aria-hidden className={css.sign} />
        <span className={css.text}>{t('session.viewAs.text', { name, unit, time: timeText(until) })}</span>
        <Button variant="default" size="sm" loading={end.isPending} onClick={() => end.mutate()}>
          {t('session.viewAs.end')}
        </Button>
      </div>
      <div role="alert">{isRefused && <strong>{t('session.viewAs.refused')}</strong>}</div>
      {end.isError && <ProblemAlert error={end.error} />}
    </section>
  );
}
