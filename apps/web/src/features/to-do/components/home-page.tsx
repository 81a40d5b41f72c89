import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useMay, useSession } from '../../../shared/session/session-context';
import { longDate } from '../../../shared/lib/dates';
import { useLanguage } from '../../../shared/i18n/use-words';
import { pageOfAddress } from '../../../shared/lib/query-string';
import { PageHeader } from '../../../shared/ui/page-header';
import { useToDo } from '../api/list-to-do';
import css from './home-page.module.css';
import { OverviewPanels } from './overview-panels';
import { ToDoPanel } from './to-do-panel';

export function HomePage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useSession();
  const seesOverview = useMay('overview.read');
  const fillsIn = useMay('sheets.fill-in') && !seesOverview;
  const isFree = useToDo(pageOfAddress(useSearchParams()[0])).data?.total === 0;
  return (
    <>
      <PageHeader
        title={t('toDo.title')}
        lead={`${longDate(today, language)} · ${t('toDo.lead')}`}
        actions={
          fillsIn && (
            <Button component={Link} to="/fill-in" variant="subtle">
              {t('fillIn.link')}
            </Button>
          )
        }
      />
      <div className={seesOverview ? css.columns : undefined} data-free={isFree || undefined}>
        <ToDoPanel />
        {seesOverview && <OverviewPanels />}
      </div>
    </>
  );
}
