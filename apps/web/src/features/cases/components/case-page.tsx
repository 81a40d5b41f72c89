import { Button } from '@mantine/core';
import type { CaseView } from '@bihuan/contracts';
import { IconFileZip } from '@tabler/icons-react';
import { lazy, Suspense, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { LightBadge } from '../../../shared/trade/light-badge';
import { UrgentMark } from '../../../shared/trade/urgent-mark';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { useCase } from '../api/read-case';
import { Actions } from './actions';
import css from './case-page.module.css';
import { Deadline } from './deadline';
import { Disclosure } from './disclosure';
import { EvidenceList } from './evidence-list';
import { Facts } from './facts';
import { Finding } from './finding';
import { Journal } from './journal';
import { Measures } from './measures';
import { PointsToCheck } from './points-to-check';
import { Picture } from './picture/picture';
import { ProgressDue } from './progress-due';
import { Recovery } from './recovery';
import { Requests } from './requests';
import { Tasks } from './tasks';
import { Urgency } from './urgency';

/** The to-do list leads here with it: the notice itself carries the button. */
const SIGNED_IN_ITS_PART = 'urging.received';

/** A case is read more often than acted on: the forms are loaded when one is opened. */
const EventPanel = lazy(async () => ({ default: (await import('./event-panel')).EventPanel }));

/** The urging notices of the case have a feature of their own: the page only gives them their place. */
type UrgingsPart = ComponentType<Readonly<{ view: CaseView; place: 'above' | 'below' }>>;

export function CasePage({ id, Urgings }: Readonly<{ id: string; Urgings: UrgingsPart }>) {
  const { t } = useTranslation();
  const query = useCase(id);
  return (
    <Loaded query={query} lines={12} heading={t('cases.title')}>
      {(view) => <CaseSheet view={view} Urgings={Urgings} />}
    </Loaded>
  );
}

function CaseSheet({ view, Urgings }: Readonly<{ view: CaseView; Urgings: UrgingsPart }>) {
  const { t } = useTranslation();
  const words = useWords();
  const [params, setParams] = useSearchParams();
  const asked = params.get('do');
  const doing = asked === SIGNED_IN_ITS_PART ? null : asked;
  const about = params.get('about');
  const choose = (type: string, of?: string) => setParams(of === undefined ? { do: type } : { do: type, about: of });
  const requests = <Requests view={view} onChoose={choose} />;
  const isAsked = view.requests.some(({ status }) => status === 'open');
  const close = () => setParams({}, { replace: true });
  return (
    <>
      <PageHeader
        title={view.title}
        above={
          <div className={css.above}>
            <Link to="/ledger">{t('cases.back')}</Link>
            <span>{view.number}</span>
            <span>{words(view.workflow.label)}</span>
          </div>
        }
        lead={
          <span className={css.badges}>
            <strong>{words(view.state.label)}</strong>
            <LightBadge light={view.light} />
            {view.urgent !== null && <UrgentMark reason={view.urgent} />}
          </span>
        }
        actions={
          <Button
            component="a"
            href={`/api/cases/${view.id}/file.zip`}
            download
            variant="default"
            title={t('cases.fileHint')}
            leftSection={<IconFileZip size={18} aria-hidden />}
          >
            {t('cases.file')}
          </Button>
        }
      />
      <ProgressDue view={view} onChoose={choose} />
      <Picture view={view} />
      <div className={css.columns}>
        {doing && (
          <div className={css.form}>
            <Suspense fallback={<output>{t('common.loading')}</output>}>
              <EventPanel key={`${doing}.${about}`} type={doing} about={about} view={view} onClose={close} />
            </Suspense>
          </div>
        )}
        <div className={css.side}>
          <Actions view={view} doing={doing} onChoose={choose} />
          <Deadline view={view} />
          <Urgency view={view} doing={doing} onChoose={choose} />
          <Facts view={view} />
          <Disclosure view={view} doing={doing} onChoose={choose} />
          <Recovery view={view} doing={doing} onChoose={choose} />
        </div>
        <div className={css.main}>
          <Urgings view={view} place="above" />
          {isAsked && requests}
          <Finding view={view} />
          <Measures view={view} />
          <PointsToCheck view={view} />
          <EvidenceList view={view} />
          <Tasks view={view} onChoose={choose} />
          {!isAsked && requests}
          <Urgings view={view} place="below" />
          <Journal caseId={view.id} />
        </div>
      </div>
    </>
  );
}
