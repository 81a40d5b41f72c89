import { Button } from '@mantine/core';
import type { FreezePreview, FreezeSummary } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { momentText } from '../../../shared/lib/dates';
import { useSession } from '../../../shared/session/session-context';
import { notifyDone } from '../../../shared/ui/notify';
import { Panel } from '../../../shared/ui/panel';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useFreezeYear, useFrozenYears, usePreviewFreeze } from '../api/freeze-year';
import css from './year.module.css';

/** What was frozen of the year; or, for the head of office, the way there: look first, then confirm. */
export function FreezePanel({ year }: Readonly<{ year: number }>) {
  const { t } = useTranslation();
  const { capabilities } = useSession();
  const frozen = useFrozenYears().data?.items.find((one) => one.year === year);
  if (!frozen && !capabilities.includes('years.freeze')) return null;
  return <Panel title={t('year.freeze.title')}>{frozen ? <Frozen of={frozen} /> : <Freezing year={year} />}</Panel>;
}

function Frozen({ of }: Readonly<{ of: FreezeSummary }>) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <p>{t('year.freeze.by', { name: of.frozenBy, at: momentText(of.frozenAt) })}</p>
      <p className={`soft small ${css.sha}`}>{t('year.freeze.sha', { sha: of.factsSha256 })}</p>
      <div className="row">
        <Button component="a" href={`/api/frozen-years/${of.id}/document`} download variant="default">
          {t('year.freeze.document')}
        </Button>
        <Link to={`/year/frozen/${of.id}`}>{t('year.freeze.compare')}</Link>
      </div>
    </div>
  );
}

function Freezing({ year }: Readonly<{ year: number }>) {
  const { t } = useTranslation();
  const preview = usePreviewFreeze();
  const freeze = useFreezeYear();
  const confirm = ({ asOf, factsSha256 }: FreezePreview) =>
    freeze.mutate({ year, asOf, factsSha256 }, { onSuccess: () => notifyDone(t('year.freeze.done', { year })) });
  const shown = preview.data?.year === year ? preview.data : null;
  return (
    <div className="stack">
      <p className="prose soft">{t('year.freeze.text')}</p>
      {preview.isError && <ProblemAlert error={preview.error} />}
      {freeze.isError && <ProblemAlert error={freeze.error} />}
      {shown && <Found of={shown} />}
      <div className="row">
        <Button variant="default" loading={preview.isPending} onClick={() => preview.mutate(year)}>
          {t('year.freeze.preview')}
        </Button>
        {shown && (
          <Button loading={freeze.isPending} onClick={() => confirm(shown)}>
            {t('year.freeze.confirm', { year, day: shown.asOf })}
          </Button>
        )}
      </div>
    </div>
  );
}

function Found({ of: { cases, open, overdue, unverified } }: Readonly<{ of: FreezePreview }>) {
  const { t } = useTranslation();
  return (
    <div aria-live="polite">
      <p>{t('year.freeze.counts', { cases, open, overdue, unverified: unverified.length })}</p>
      <ul>
        {unverified.slice(0, 20).map(({ id, number, title }) => (
          <li key={id}>
            <Link to={`/cases/${id}`}>{`${number} ${title}`}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
