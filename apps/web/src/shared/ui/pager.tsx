import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from './pager.module.css';

type Props = Readonly<{
  of: Readonly<{ page: number; pageSize: number; total: number }>;
  onPage: (page: number) => void;
}>;

/** Previous and next, with where one is in words. */
export function Pager({ of: { page, pageSize, total }, onPage }: Props) {
  const { t } = useTranslation();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (pages === 1) return total > 0 ? <p className={css.total}>{t('common.pager.total', { total })}</p> : null;
  return (
    <nav className={css.pager} aria-label={t('common.pager.label')}>
      <Button
        variant="default"
        leftSection={<IconChevronLeft size={18} aria-hidden />}
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      >
        {t('common.pager.previous')}
      </Button>
      <span aria-live="polite">{t('common.pager.status', { page, pages, total })}</span>
      <Button
        variant="default"
        rightSection={<IconChevronRight size={18} aria-hidden />}
        disabled={page >= pages}
        onClick={() => onPage(page + 1)}
      >
        {t('common.pager.next')}
      </Button>
    </nav>
  );
}
