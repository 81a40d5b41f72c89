import { Alert, Button } from '@mantine/core';
import type { CaseView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/i18n/use-words';
import { useCase } from '../api/read-case';
import { compareCases } from '../lib/compare-cases';

type Props = Readonly<{ opened: CaseView; view: CaseView; isRefused: boolean; onReloaded: () => void }>;

/** Someone else was first: loads the present case, and tells what differs from the one on which the form was opened. */
export function StaleNotice({ opened, view, isRefused, onReloaded }: Props) {
  const { t } = useTranslation();
  const query = useCase(view.id);
  if (isRefused) {
    return (
      <Alert role="alert" color="yellow" variant="light" title={t('cases.stale.title')}>
        {t('cases.stale.text')}
        <div>
          <Button mt="sm" loading={query.isFetching} onClick={() => void query.refetch().then(onReloaded)}>
            {t('cases.stale.reload')}
          </Button>
        </div>
      </Alert>
    );
  }
  return view.version === opened.version ? null : <Differences opened={opened} view={view} />;
}

/** What has changed on the case since the form was opened. */
export function Differences({ opened, view }: Readonly<{ opened: CaseView; view: CaseView }>) {
  const { t } = useTranslation();
  const differences = compareCases(opened, view, useLanguage());
  return (
    <Alert role="alert" color="yellow" variant="light" title={t('cases.stale.compared')}>
      {differences.length === 0 && t('cases.stale.nothing')}
      <ul>
        {differences.map(({ aspect, of, before, after }) => (
          <li key={`${aspect} ${of}`}>
            {t('cases.stale.changed', {
              what:
                of === undefined
                  ? t(`cases.stale.${aspect}`)
                  : t('cases.stale.one', { what: t(`cases.stale.${aspect}`), of }),
              before,
              after,
            })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
