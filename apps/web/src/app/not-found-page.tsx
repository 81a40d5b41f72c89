import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHeader } from '../shared/ui/page-header';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('common.errors.notFound')} lead={t('common.errors.notFoundText')} />
      <Link to="/">{t('common.errors.home')}</Link>
    </>
  );
}
