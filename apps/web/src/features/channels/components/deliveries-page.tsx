import { Button, NativeSelect } from '@mantine/core';
import { deliveryKinds, deliveryStatuses, deliveryWays, type DeliveryView } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { momentText } from '../../../shared/lib/dates';
import { changedParams, pageOfAddress } from '../../../shared/lib/query-string';
import { codesOf, CodeSelect } from '../../../shared/trade/code-select';
import { Empty } from '../../../shared/ui/empty';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pager } from '../../../shared/ui/pager';
import { Panel } from '../../../shared/ui/panel';
import { useChannels } from '../api/list-channels';
import { useDeliveries } from '../api/list-deliveries';
import css from './channels.module.css';
import { DeliveryDialog } from './delivery-dialog';
import { DeliveryStatusBadge } from './delivery-status-badge';
import { RedeliverDialog } from './redeliver-dialog';

type Doing = Readonly<{ what: 'look'; id: string } | { what: 'again' }>;

/** The log of what left the house, and whether it arrived. */
export function DeliveriesPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const [doing, setDoing] = useState<Doing | null>(null);
  const channels = useChannels().data ?? [];
  const channelId = params.get('channelId') ?? '';
  const status = codesOf(deliveryStatuses).find((code) => code === params.get('status')) ?? '';
  const query = useDeliveries({ page: pageOfAddress(params), channelId, status });
  const change = (changes: Record<string, string>) => setParams(changedParams(params, changes));
  const channel = channels.find(({ id }) => id === channelId);
  return (
    <>
      <PageHeader
        title={t('channels.log')}
        lead={t('channels.logLead')}
        above={<Link to="/admin/channels">{t('channels.title')}</Link>}
      />
      <div className={css.filters}>
        <NativeSelect
          label={t('channels.channel')}
          value={channelId}
          data={[
            { value: '', label: t('common.all') },
            ...channels.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => change({ channelId: event.currentTarget.value })}
        />
        <CodeSelect
          label={t('channels.status')}
          list={deliveryStatuses}
          value={status}
          empty={t('common.all')}
          onChange={(code) => change({ status: code })}
        />
        {channel?.active && (
          <Button variant="default" onClick={() => setDoing({ what: 'again' })}>
            {t('channels.againAll')}
          </Button>
        )}
      </div>
      <Panel title={t('channels.log')} flush>
        <Loaded query={query} lines={8}>
          {(page) =>
            page.total === 0 ? (
              <Empty title={t('channels.noDeliveries')} />
            ) : (
              <ul className="plain">
                {page.items.map((delivery) => (
                  <Entry
                    key={delivery.id}
                    delivery={delivery}
                    onLook={() => setDoing({ what: 'look', id: delivery.id })}
                  />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Panel>
      {query.data && <Pager of={query.data} onPage={(page) => change({ page: String(page) })} />}
      {doing?.what === 'look' && <DeliveryDialog id={doing.id} onClose={() => setDoing(null)} />}
      {doing?.what === 'again' && channel && <RedeliverDialog channel={channel} onClose={() => setDoing(null)} />}
    </>
  );
}

function Entry({ delivery, onLook }: Readonly<{ delivery: DeliveryView; onLook: () => void }>) {
  const { t } = useTranslation();
  const words = useWords();
  const { recipient, way, kind, status, attempts, createdAt, nextAt, reason } = delivery;
  return (
    <li className={css.entry}>
      <div className={css.words}>
        <strong>{recipient.name}</strong> <DeliveryStatusBadge status={status} />
        <div className="soft small">
          {words(deliveryKinds[kind])} · {words(deliveryWays[way])} · {momentText(createdAt)} ·{' '}
          {t('channels.attemptCount', { n: attempts })}
          {nextAt && ` · ${t('channels.nextAt')} ${momentText(nextAt)}`}
        </div>
        {reason && <div className="small">{words(reason)}</div>}
      </div>
      <Button
        variant="subtle"
        aria-label={t('channels.lookAt', { name: recipient.name, at: momentText(createdAt) })}
        onClick={onLook}
      >
        {t('common.details')}
      </Button>
    </li>
  );
}
