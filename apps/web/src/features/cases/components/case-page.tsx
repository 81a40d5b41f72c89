import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { CaseView } from '@bihuan/contracts';
import { IconFileZip, IconPrinter } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { changedParams } from '../../../shared/lib/query-string';
import { backToLedger, lastLedger } from '../../../shared/lib/ledger-place';
import { UrgentMark } from '../../../shared/trade/urgent-mark';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { useDrafted } from '../api/drafts';
import { useCase } from '../api/read-case';
import css from './case-page.module.css';
import { CaseTabs, type CaseSlots } from './case-tabs';
import { Glance } from './glance/glance';
import { ProgressDue } from './progress-due';
import { ShowFileContext } from './show-file';
import { VerdictMark } from './verdict-mark';

/** The to-do list leads here with it: the notice itself carries the button. */
const SIGNED_IN_ITS_PART = 'urging.received';

/** A case is read more often than acted on: forms and previews are loaded when one is opened. */
const EventPanel = lazy(async () => ({ default: (await import('./event-panel')).EventPanel }));
const PreviewFrame = lazy(async () => ({
  default: (await import('../../../shared/ui/file-preview/preview-frame')).PreviewFrame,
}));

type SheetProps = Readonly<{ view: CaseView; slots: CaseSlots }>;

export function CasePage({ id, slots }: Readonly<{ id: string; slots: CaseSlots }>) {
  const { t } = useTranslation();
  const query = useCase(id);
  return (
    <Loaded query={query} lines={12} heading={t('cases.title')}>
      {(view) => <CaseSheet view={view} slots={slots} />}
    </Loaded>
  );
}

function CaseSheet({ view, slots }: SheetProps) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const [shown, setShown] = useState<string | null>(null);
  const asked = params.get('do');
  const doing = asked === SIGNED_IN_ITS_PART ? null : asked;
  const about = params.get('about');
  const drafted = useDrafted(view.id);
  const choose = (type: string, of?: string) => setParams(changedParams(params, { do: type, about: of }));
  const close = () => setParams(changedParams(params, { do: undefined, about: undefined }), { replace: true });
  const isBeside = useMediaQuery('(min-width: 75em)') && doing !== null;
  const { Above } = slots;
  return (
    <ShowFileContext value={setShown}>
      <Head view={view} />
      <ProgressDue view={view} onChoose={choose} />
      <Glance view={view} doing={doing} drafted={drafted} onChoose={choose} />
      <div className={css.columns} data-acting={doing !== null || undefined} data-looking={shown !== null || undefined}>
        {doing !== null && (
          <div className={css.form}>
            <Suspense fallback={<output>{t('common.loading')}</output>}>
              <EventPanel key={`${doing}.${about}`} type={doing} about={about} view={view} onClose={close} />
            </Suspense>
          </div>
        )}
        {shown !== null && (
          <div className={css.preview}>
            <Suspense>
              <PreviewFrame
                files={filesOf(view)}
                shown={shown}
                onShow={setShown}
                onClose={() => setShown(null)}
                isBeside={isBeside}
              />
            </Suspense>
          </div>
        )}
        <div className={css.parts}>
          <Above view={view} />
          <CaseTabs view={view} doing={doing} slots={slots} onChoose={choose} />
        </div>
      </div>
    </ShowFileContext>
  );
}

const filesOf = ({ evidence }: CaseView) =>
  evidence.map(({ title, file, verdict }) => ({
    id: file.id,
    name: file.name,
    title,
    note: <VerdictMark verdict={verdict} />,
  }));

function Head({ view }: Readonly<{ view: CaseView }>) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <PageHeader
      title={view.title}
      above={
        <div className={css.above}>
          <Link to={lastLedger()} state={backToLedger} className="no-print">
            {t('cases.back')}
          </Link>
          <span>{view.number}</span>
          <span>{words(view.workflow.label)}</span>
        </div>
      }
      lead={
        <span className={css.badges}>
          <strong>{words(view.state.label)}</strong>
          {view.urgent !== null && <UrgentMark reason={view.urgent} />}
        </span>
      }
      actions={
        <div className={`row no-print ${css.tools}`}>
          <Button
            component="a"
            href={`/api/cases/${view.id}/file.zip`}
            download
            variant="default"
            size="sm"
            title={t('cases.fileHint')}
            leftSection={<IconFileZip size={18} aria-hidden />}
          >
            {t('cases.file')}
          </Button>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('casePage.print')}
          </Button>
        </div>
      }
    />
  );
}
