import { Button, Progress } from '@mantine/core';
import type { LedgerExportView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { momentText } from '../../../shared/lib/dates';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useCancelExport, useExports, useFetchExport } from '../api/export-ledger';
import css from './recent-exports.module.css';

/** My exports that were too long to wait for: how far they are, and their files. */
export function RecentExports() {
  const { t } = useTranslation();
  const { data, error } = useExports();
  if (error) return <ProblemAlert error={error} />;
  if (!data || data.total === 0) return null;
  return (
    <section>
      <h3 className={css.title}>{t('ledgerExport.recent')}</h3>
      <ul className="plain">
        {data.items.map((one) => (
          <Entry key={one.id} of={one} />
        ))}
      </ul>
    </section>
  );
}

function Entry({ of }: Readonly<{ of: LedgerExportView }>) {
  const { t } = useTranslation();
  const words = useWords();
  const { status, fileName, done, total, failure, keptUntil } = of;
  const isAtWork = status === 'waiting' || status === 'running';
  const progress = t('ledgerExport.progress', { done, total });
  return (
    <li className={css.entry}>
      <div>{fileName}</div>
      <div className="soft small">
        <output>{t(`ledgerExport.statuses.${status}`)}</output>
        {isAtWork && ` · ${progress}`}
        {status === 'ready' && keptUntil && ` · ${t('ledgerExport.keptUntil', { at: momentText(keptUntil) })}`}
        {failure && ` · ${words(failure)}`}
      </div>
      {isAtWork && (
        <Progress.Root size="sm" my={6}>
          <Progress.Section value={(done / Math.max(1, total)) * 100} aria-label={fileName} aria-valuetext={progress} />
        </Progress.Root>
      )}
      <Buttons of={of} isAtWork={isAtWork} />
    </li>
  );
}

function Buttons({ of: { id, status, fileName }, isAtWork }: Readonly<{ of: LedgerExportView; isAtWork: boolean }>) {
  const { t } = useTranslation();
  const fetching = useFetchExport();
  const cancel = useCancelExport();
  return (
    <>
      {fetching.isError && <ProblemAlert error={fetching.error} />}
      {cancel.isError && <ProblemAlert error={cancel.error} />}
      {status === 'ready' && (
        <Button
          variant="light"
          loading={fetching.isPending}
          aria-label={t('ledgerExport.download', { name: fileName })}
          onClick={() => fetching.mutate(id)}
        >
          {t('ledgerExport.fetch')}
        </Button>
      )}
      {isAtWork && (
        <Button
          variant="default"
          loading={cancel.isPending}
          aria-label={t('ledgerExport.cancel', { name: fileName })}
          onClick={() => cancel.mutate(id)}
        >
          {t('common.cancel')}
        </Button>
      )}
    </>
  );
}
