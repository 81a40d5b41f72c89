import { Button } from '@mantine/core';
import { BULK_LIMIT } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import css from './selection-bar.module.css';
import type { CaseTicks } from './use-case-selection';

type Props = Readonly<{ ticks: CaseTicks; total: number }>;

/** How many cases are ticked, and what can be done with them together. */
export function SelectionBar({ ticks, total }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { count, isAll, body } = ticks;
  if (count === 0) return null;
  const canTakeAll = !isAll && total > count && total <= BULK_LIMIT;
  return (
    <section className={css.bar} aria-label={t('bulk.select.bar')}>
      <output className={css.count}>{t(isAll ? 'bulk.select.allChosen' : 'bulk.select.count', { n: count })}</output>
      {canTakeAll && (
        <Button variant="subtle" onClick={ticks.chooseAll}>
          {t('bulk.select.all', { n: total })}
        </Button>
      )}
      {!isAll && total > BULK_LIMIT && <span className="soft">{t('bulk.select.tooMany', { limit: BULK_LIMIT })}</span>}
      <Button variant="default" onClick={ticks.clear}>
        {t('bulk.select.clear')}
      </Button>
      <Button disabled={body === null} onClick={() => void navigate('/bulk/new', { state: { selection: body } })}>
        {t('bulk.select.go')}
      </Button>
    </section>
  );
}
