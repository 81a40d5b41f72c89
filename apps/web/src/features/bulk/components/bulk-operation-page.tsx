import { Alert, Button, Progress } from '@mantine/core';
import type { BulkOperationView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { momentText } from '../../../shared/lib/dates';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { Panel } from '../../../shared/ui/panel';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useHalt } from '../api/halt-operation';
import { useOperation } from '../api/read-operation';
import { isAtWork } from '../lib/at-work';
import css from './bulk.module.css';
import { OperationItems } from './operation-items';

/** How far a bulk operation is, and what came of each case. */
export function BulkOperationPage({ id }: Readonly<{ id: string }>) {
  const { t } = useTranslation();
  const words = useWords();
  const query = useOperation(id);
  return (
    <Loaded query={query} heading={t('bulk.title')}>
      {(operation) => (
        <>
          <PageHeader
            title={`${t('bulk.title')}：${words(operation.event.label)}`}
            above={<Link to="/bulk">{t('bulk.records')}</Link>}
            lead={t('bulk.by', { name: operation.createdBy, at: momentText(operation.createdAt) })}
          />
          <div className="stack">
            <ProgressPanel operation={operation} />
            <OperationItems operation={operation} />
          </div>
        </>
      )}
    </Loaded>
  );
}

function ProgressPanel({ operation }: Readonly<{ operation: BulkOperationView }>) {
  const { t } = useTranslation();
  const words = useWords();
  const { status, total, done, refused, finishedAt, stopReason } = operation;
  const settled = done + refused;
  const text = t('bulk.progressText', { settled, total, done, refused });
  return (
    <Panel title={t('bulk.progress')}>
      <Progress.Root size="lg" className={css.progress}>
        <Progress.Section
          value={(settled / total) * 100}
          animated={isAtWork(operation)}
          aria-label={t('bulk.progress')}
          aria-valuetext={text}
        />
      </Progress.Root>
      <p className="prose">
        <output className={css.status} data-status={status}>
          {t(`bulk.statuses.${status}`)}
        </output>
        {' · '}
        {text}
        {finishedAt && ` · ${t('bulk.finished', { at: momentText(finishedAt) })}`}
      </p>
      {stopReason && (
        <Alert role="alert" color="red" variant="light" mb="sm">
          {words(stopReason)}
        </Alert>
      )}
      <Decision operation={operation} />
    </Panel>
  );
}

/** Cancelling and going on, for whoever started it. */
function Decision({ operation }: Readonly<{ operation: BulkOperationView }>) {
  const { t } = useTranslation();
  const { id, status, total, done, refused, mine } = operation;
  const halt = useHalt(id);
  const rest = total - done - refused;
  return (
    <>
      {halt.isError && <ProblemAlert error={halt.error} />}
      {isAtWork(operation) && (
        <div className="row">
          {mine && (
            <Button variant="default" loading={halt.isPending} onClick={() => halt.mutate('cancel')}>
              {t('bulk.cancel')}
            </Button>
          )}
          <span className="soft">{t('bulk.leave')}</span>
        </div>
      )}
      {(status === 'cancelled' || status === 'stopped') && mine && rest > 0 && (
        <div className="row">
          <Button loading={halt.isPending} onClick={() => halt.mutate('resume')}>
            {t('bulk.resume')}
          </Button>
          <span className="soft">{t('bulk.rest', { n: rest })}</span>
        </div>
      )}
    </>
  );
}
