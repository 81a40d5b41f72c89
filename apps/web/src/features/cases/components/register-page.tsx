import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../shared/ui/page-header';
import { RegisterForm } from './register-form';

export function RegisterPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('register.title')} lead={t('register.lead')} />
      <RegisterForm />
    </>
  );
}
