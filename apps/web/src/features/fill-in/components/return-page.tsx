import { Alert, Button, Progress } from '@mantine/core';
import {
  fillInItemStatuses,
  type FillInDecisions,
  type FillInItemStatus,
  type FillInReturnView,
} from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { momentText } from '../../../shared/lib/dates';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { Panel } from '../../../shared/ui/panel';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useConfirm, useHalt, useReturn } from '../api/returns';
import { isAtWork } from '../lib/at-work';
import { ConflictsPanel, type Decisions } from './conflicts-panel';
import css from './fill-in.module.css';
import { ReturnItems } from './return-items';

/** A sheet that was handed back: what would come of it, what to decide, and how far its taking in is. */
export function ReturnPage({ id }: Readonly<{ id: string }>) {
  const { t } = useTranslation();
  const query = useReturn(id);
  return (
    <Loaded query={query} heading={t('fillIn.title')}>
      {(of) => (
        <>
          <PageHeader
            title={of.fileName}
            above={<Link to="/fill-in">{t('fillIn.back')}</Link>}
            lead={t('fillIn.by', { name: of.createdBy, at: momentText(of.createdAt) })}
          />
          <div className="stack">{of.status === 'draft' ? <Draft of={of} /> : <Course of={of} />}</div>
        </>
      )}
    </Loaded>
  );
}

const countable = Object.keys(fillInItemStatuses) as readonly FillInItemStatus[];

function Counts({ of }: Readonly<{ of: FillInReturnView }>) {
  const { t } = useTranslation();
  const words = useWords();
  const { rows, empty, missing, counts, units, handedOutAt } = of;
  return (
    <>
      <p className="prose soft">
        {t('fillIn.handedOut', { units: units.slice(0, 3).join('、'), at: momentText(handedOutAt) })}
      </p>
      <p className="prose">
        {t('fillIn.rows', { rows, empty })}
        {missing > 0 && t('fillIn.missing', { n: missing })}
      </p>
      <ul className={`plain ${css.counts}`}>
        {countable
          .filter((status) => counts[status] > 0)
          .map((status) => (
            <li key={status} className={css.count}>
              <span className={css.status} data-status={status}>
                {words(fillInItemStatuses[status])} {counts[status]}
              </span>
            </li>
          ))}
      </ul>
    </>
  );
}

function Draft({ of }: Readonly<{ of: FillInReturnView }>) {
  const { t } = useTranslation();
  const { id, counts } = of;
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const confirm = useConfirm(id);
  const halt = useHalt(id);
  const chosen: FillInDecisions['conflicts'] = [...decisions].map(([position, decision]) => ({ position, decision }));
  const undecided = counts.conflict - decisions.size;
  const willTake = counts.ready + chosen.filter(({ decision }) => decision === 'add').length;
  const isNothing = counts.ready + counts.conflict === 0;
  return (
    <>
      <Panel title={t('fillIn.check')}>
        <Counts of={of} />
        {confirm.isError && <ProblemAlert error={confirm.error} />}
        {halt.isError && <ProblemAlert error={halt.error} />}
        <p className="prose">{isNothing ? t('fillIn.nothingReady') : t('fillIn.confirmHint')}</p>
        {undecided > 0 && <output className="field-error">{t('fillIn.undecided', { n: undecided })}</output>}
        <div className={`row ${css.actions}`}>
          {!isNothing && (
            <Button
              loading={confirm.isPending}
              disabled={undecided > 0}
              onClick={() => confirm.mutate({ conflicts: chosen })}
            >
              {t('fillIn.confirmCount', { n: willTake })}
            </Button>
          )}
          <Button variant="default" loading={halt.isPending} onClick={() => halt.mutate('cancel')}>
            {t('fillIn.discard')}
          </Button>
        </div>
      </Panel>
      {counts.conflict > 0 && <ConflictsPanel id={id} decisions={decisions} onChange={setDecisions} />}
      <ReturnItems of={of} />
    </>
  );
}

function Course({ of }: Readonly<{ of: FillInReturnView }>) {
  const { t } = useTranslation();
  const words = useWords();
  const { id, status, counts, stopReason } = of;
  const halt = useHalt(id);
  const all = counts.done + counts.waiting + counts.refused;
  const text = t('fillIn.progressText', { done: counts.done, waiting: counts.waiting, refused: counts.refused });
  return (
    <>
      <Panel title={t('fillIn.progress')}>
        <Progress.Root size="lg" className={css.progress}>
          <Progress.Section
            value={all === 0 ? 100 : ((all - counts.waiting) / all) * 100}
            animated={isAtWork(of)}
            aria-label={t('fillIn.progress')}
            aria-valuetext={text}
          />
        </Progress.Root>
        <p className="prose">
          <output className={css.status} data-status={status}>
            {t(`fillIn.statuses.${status}`)}
          </output>
          {' · '}
          {text}
        </p>
        {stopReason && (
          <Alert role="alert" color="red" variant="light" mb="sm">
            {words(stopReason)}
          </Alert>
        )}
        {halt.isError && <ProblemAlert error={halt.error} />}
        <div className="row">
          {isAtWork(of) && (
            <>
              <Button variant="default" loading={halt.isPending} onClick={() => halt.mutate('cancel')}>
                {t('fillIn.cancel')}
              </Button>
              <span className="soft">{t('fillIn.leave')}</span>
            </>
          )}
          {(status === 'cancelled' || status === 'stopped') && counts.waiting > 0 && (
            <Button loading={halt.isPending} onClick={() => halt.mutate('resume')}>
              {t('fillIn.resume')}
            </Button>
          )}
        </div>
        <Counts of={of} />
      </Panel>
      <ReturnItems of={of} />
    </>
  );
}
