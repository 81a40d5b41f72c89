import { Button } from '@mantine/core';
import { deliveryKinds, deliveryOutcomes, deliveryWays, type DeliveryDetail } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { momentText } from '../../../shared/lib/dates';
import { DefinitionList } from '../../../shared/ui/definition-list';
import { Dialog } from '../../../shared/ui/dialog';
import { Loaded } from '../../../shared/ui/loaded';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useDelivery } from '../api/read-delivery';
import { useRedeliver } from '../api/redeliver';
import css from './channels.module.css';
import { DeliveryStatusBadge } from './delivery-status-badge';

/** One message with all its attempts; while it is on its way, what becomes of it appears here. */
export function DeliveryDialog({ id, onClose }: Readonly<{ id: string; onClose: () => void }>) {
  const { t } = useTranslation();
  const query = useDelivery(id);
  const again = useRedeliver();
  return (
    <Dialog title={t('channels.delivery')} onClose={onClose}>
      <div className="stack">
        <Loaded query={query}>
          {(delivery) => (
            <>
              <Facts delivery={delivery} />
              <Attempts delivery={delivery} />
              {again.isError && <ProblemAlert error={again.error} />}
              {delivery.status !== 'waiting' && delivery.status !== 'sending' && (
                <Button variant="default" loading={again.isPending} onClick={() => again.mutate(id)}>
                  {t('channels.again')}
                </Button>
              )}
            </>
          )}
        </Loaded>
      </div>
    </Dialog>
  );
}

function Facts({ delivery }: Readonly<{ delivery: DeliveryDetail }>) {
  const { t } = useTranslation();
  const words = useWords();
  const { recipient, way, kind, status, reason, createdAt, nextAt, sentAt } = delivery;
  return (
    <div aria-live="polite">
      <DefinitionList
        items={[
          [t('channels.to'), `${recipient.name} · ${words(deliveryWays[way])}`],
          [t('channels.what'), words(deliveryKinds[kind])],
          [t('channels.status'), <DeliveryStatusBadge key="status" status={status} />],
          [t('channels.reason'), reason && words(reason)],
          [t('channels.createdAt'), momentText(createdAt)],
          [t('channels.nextAt'), nextAt && momentText(nextAt)],
          [t('channels.sentAt'), sentAt && momentText(sentAt)],
        ]}
      />
    </div>
  );
}

function Attempts({ delivery: { attemptList } }: Readonly<{ delivery: DeliveryDetail }>) {
  const { t } = useTranslation();
  const words = useWords();
  if (attemptList.length === 0) return <p className="prose soft">{t('channels.noAttempts')}</p>;
  return (
    <ol className="plain" aria-label={t('channels.attempts')}>
      {attemptList.map(({ number, at, tookMs, outcome, code, answer }) => (
        <li key={number} className={css.attempt}>
          <strong>{t('channels.attempt', { n: number })}</strong> {words(deliveryOutcomes[outcome])}
          <div className="soft small">
            {momentText(at)} · {t('channels.took', { ms: tookMs })}
            {code !== null && ` · ${t('channels.code', { code })}`}
          </div>
          {answer && <pre className={css.answer}>{answer}</pre>}
        </li>
      ))}
    </ol>
  );
}
