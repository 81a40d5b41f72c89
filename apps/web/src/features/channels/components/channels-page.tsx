import { Button } from '@mantine/core';
import type { ChannelView } from '@bihuan/contracts';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '../../../shared/ui/empty';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { Panel } from '../../../shared/ui/panel';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useChannels } from '../api/list-channels';
import { useTestChannel } from '../api/test-channel';
import { ChannelDialog } from './channel-dialog';
import { ChannelEntry } from './channel-entry';
import { DeleteChannelDialog } from './delete-channel-dialog';
import { DeliveryDialog } from './delivery-dialog';

type Doing = Readonly<
  | { what: 'edit'; channel: ChannelView | null }
  | { what: 'delete'; channel: ChannelView }
  | { what: 'watch'; deliveryId: string }
>;

/** Where messages leave the house to: group robots and other systems. */
export function ChannelsPage() {
  const { t } = useTranslation();
  const query = useChannels();
  const test = useTestChannel();
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = () => setDoing(null);
  /** What became of a test stands on its channel too. */
  const closeWatch = () => {
    close();
    void query.refetch();
  };
  const tryOut = (id: string) =>
    test.mutate(id, { onSuccess: (delivery) => setDoing({ what: 'watch', deliveryId: delivery.id }) });
  const reload = async (id: string | undefined) => {
    const channel = (await query.refetch()).data?.find((candidate) => candidate.id === id);
    setDoing(channel ? { what: 'edit', channel } : null);
  };
  return (
    <>
      <PageHeader
        title={t('channels.title')}
        lead={t('channels.lead')}
        actions={
          <>
            <Button component={Link} to="/admin/deliveries" variant="default">
              {t('channels.log')}
            </Button>
            <Button
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={() => setDoing({ what: 'edit', channel: null })}
            >
              {t('channels.add')}
            </Button>
          </>
        }
      />
      {test.isError && <ProblemAlert error={test.error} />}
      <Panel title={t('channels.list')} flush>
        <Loaded query={query}>
          {(channels) =>
            channels.length === 0 ? (
              <Empty title={t('channels.empty')} text={t('channels.emptyText')} />
            ) : (
              <ul className="plain">
                {channels.map((channel) => (
                  <ChannelEntry
                    key={channel.id}
                    channel={channel}
                    isTesting={test.isPending && test.variables === channel.id}
                    onTest={() => tryOut(channel.id)}
                    onEdit={() => setDoing({ what: 'edit', channel })}
                    onDelete={() => setDoing({ what: 'delete', channel })}
                  />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Panel>
      {doing?.what === 'edit' && (
        <ChannelDialog
          key={`${doing.channel?.id} ${doing.channel?.version}`}
          channel={doing.channel}
          onClose={close}
          onReload={() => void reload(doing.channel?.id)}
        />
      )}
      {doing?.what === 'delete' && <DeleteChannelDialog channel={doing.channel} onClose={close} />}
      {doing?.what === 'watch' && <DeliveryDialog id={doing.deliveryId} onClose={closeWatch} />}
    </>
  );
}
