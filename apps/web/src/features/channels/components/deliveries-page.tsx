import { Button, NativeSelect } from '@mantine/core';
import {
  deliveryKinds,
  deliveryStatuses,
  deliveryWays,
  type ChannelView,
  type DeliveryStatus,
  type DeliveryView,
} from '@bihuan/contracts';
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
  return (
    <>
      <PageHeader
        title={t('channels.log')}
        lead={t('channels.logLead')}
        above={<Link to="/admin/channels">{t('channels.title')}</Link>}
      />
      <Filters {...{ channels, channelId, status }} onChange={change} onAgain={() => setDoing({ what: 'again' })} />
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
      {doing && (
        <Dialogs doing={doing} channel={channels.find(({ id }) => id === channelId)} onClose={() => setDoing(null)} />
      )}
    </>
  );
}

type DialogsProps = Readonly<{ doing: Doing; channel: ChannelView | undefined; onClose: () => void }>;

function Dialogs({ doing, channel, onClose }: DialogsProps) {
  if (doing.what === 'look') return <DeliveryDialog id={doing.id} onClose={onClose} />;
  return channel ? <RedeliverDialog channel={channel} onClose={onClose} /> : null;
}

type FiltersProps = Readonly<{
  channels: readonly ChannelView[];
  channelId: string;
  status: DeliveryStatus | '';
  onChange: (changes: Record<string, string>) => void;
  onAgain: () => void;
}>;

function Filters({ channels, channelId, status, onChange, onAgain }: FiltersProps) {
  const { t } = useTranslation();
  const isInUse = channels.some(({ id, active }) => id === channelId && active);
  return (
    <div className={css.filters}>
      <NativeSelect
        label={t('channels.channel')}
        value={channelId}
        data={[{ value: '', label: t('common.all') }, ...channels.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(event) => onChange({ channelId: event.currentTarget.value })}
      />
      <CodeSelect
        label={t('channels.status')}
        list={deliveryStatuses}
        value={status}
        empty={t('common.all')}
        onChange={(code) => onChange({ status: code })}
      />
      {isInUse && (
        <Button variant="default" onClick={onAgain}>
          {t('channels.againAll')}
        </Button>
      )}
    </div>
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
