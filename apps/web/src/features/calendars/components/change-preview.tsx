import { Button, Textarea } from '@mantine/core';
import { calendarConfirmation, type CalendarPreview } from '@bihuan/contracts';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { errorsOf } from '../../../shared/lib/field-errors';
import { isProblem } from '../../../shared/lib/http';
import { Pager } from '../../../shared/ui/pager';
import { Panel } from '../../../shared/ui/panel';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useConfirmChange } from '../api/confirm-change';
import { usePreview, type Proposed } from '../api/preview-change';
import css from './calendars-page.module.css';
import { MovedCases } from './moved-cases';

type Props = Readonly<{ proposed: Proposed; onAgain: () => void; onCancel: () => void }>;

/** What would come of a change, and the way to confirm it. Nothing is written before that. */
export function ChangePreview({ proposed, onAgain, onCancel }: Props) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const query = usePreview(proposed, page);
  const top = useRef<HTMLDivElement>(null);
  const isSettled = !query.isPending;
  useEffect(() => {
    if (isSettled) top.current?.scrollIntoView({ block: 'start' });
    if (isSettled) top.current?.focus({ preventScroll: true });
  }, [isSettled]);
  return (
    <div ref={top} tabIndex={-1} className={css.preview}>
      <Panel title={t('calendars.previewTitle', { year: proposed.change.year })}>
        {query.isPending && <output className="prose">{t('calendars.previewing')}</output>}
        {query.isError && (
          <ProblemAlert error={query.error}>
            <div className="row">
              <Button variant="default" onClick={onCancel}>
                {t('common.cancel')}
              </Button>
            </div>
          </ProblemAlert>
        )}
        {query.data && (
          <>
            <Differences preview={query.data} />
            <Counts preview={query.data} />
            {query.data.moved > 0 && <MovedCases items={query.data.cases.items} busy={query.isPlaceholderData} />}
            {query.data.moved > 0 && <Pager of={query.data.cases} onPage={setPage} />}
            <Confirm proposed={proposed} preview={query.data} onAgain={onAgain} onCancel={onCancel} />
          </>
        )}
      </Panel>
    </div>
  );
}

function Counts({ preview: { open, moved, later, earlier } }: Readonly<{ preview: CalendarPreview }>) {
  const { t } = useTranslation();
  const words =
    moved === 0 ? t('calendars.noneMoves', { open }) : t('calendars.counts', { open, moved, later, earlier });
  return <output className={css.counts}>{words}</output>;
}

/** The first so many days that differ; of a whole year that is imported nobody reads more. */
const SHOWN = 40;

function Differences({ preview: { days } }: Readonly<{ preview: CalendarPreview }>) {
  const { t } = useTranslation();
  const said = (day: CalendarPreview['days'][number]['before']) =>
    day ? `${day.isOffDay ? t('calendars.off') : t('calendars.work')} ${day.name}` : t('calendars.unlisted');
  return (
    <>
      <h3 className={css.subtitle}>{t('calendars.differences', { n: days.length })}</h3>
      <ul className={`plain ${css.differences}`}>
        {days.slice(0, SHOWN).map(({ date, before, after }) => (
          <li key={date}>
            <time dateTime={date} className={css.number}>
              {date}
            </time>{' '}
            {said(before)} → <strong>{said(after)}</strong>
          </li>
        ))}
      </ul>
      {days.length > SHOWN && <p className="prose soft">{t('calendars.moreDays', { n: days.length - SHOWN })}</p>}
    </>
  );
}

type ConfirmProps = Props & Readonly<{ preview: CalendarPreview }>;

function Confirm({ proposed, preview, onAgain, onCancel }: ConfirmProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const confirm = useConfirmChange();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string>();
  const isStale = isProblem(confirm.error, 409);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { change } = proposed;
    const parsed = calendarConfirmation.safeParse({ change, reason, fingerprint: preview.fingerprint });
    setFault(parsed.success ? undefined : errorsOf(parsed.error)['reason']);
    if (!parsed.success) return;
    confirm.mutate(parsed.data, { onSuccess: ({ id }) => void navigate(`/admin/calendars/reprojections/${id}`) });
  };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <Textarea
        label={t('calendars.reason')}
        description={t('calendars.reasonHint')}
        required
        autosize
        minRows={2}
        maxLength={300}
        error={fault}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {confirm.isError && (
        <ProblemAlert error={confirm.error}>
          {isStale && (
            <div>
              <Button mt="sm" onClick={onAgain}>
                {t('calendars.again')}
              </Button>
            </div>
          )}
        </ProblemAlert>
      )}
      <div className="row">
        <Button type="submit" loading={confirm.isPending || confirm.isSuccess} disabled={isStale}>
          {t('calendars.confirm', { n: preview.moved })}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
