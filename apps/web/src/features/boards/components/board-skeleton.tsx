import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from './boards.module.css';

/** As high as what comes, so that nothing moves when it does. */
export function BoardSkeleton() {
  const { t } = useTranslation();
  return (
    <div aria-busy className={css.board}>
      <output className="visually-hidden">{t('common.loading')}</output>
      <Skeleton height={24} width="60%" />
      <div className={css.figures}>
        {Array.from({ length: 6 }, (_, at) => (
          <Skeleton key={at} height={132} />
        ))}
      </div>
      <div className={css.charts}>
        {Array.from({ length: 6 }, (_, at) => (
          <Skeleton key={at} height={560} />
        ))}
      </div>
    </div>
  );
}
