import { Alert, Button, TextInput } from '@mantine/core';
import type { CalendarFeedView } from '@bihuan/contracts';
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { momentText } from '../../../shared/lib/dates';
import { Loaded } from '../../../shared/ui/loaded';
import { notifyDone } from '../../../shared/ui/notify';
import { Panel } from '../../../shared/ui/panel';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useCalendarFeed, useMakeCalendarFeed, useRevokeCalendarFeed } from '../api/calendar-feed';
import css from './feed-panel.module.css';

/** The private address of the person's calendar: made, shown once, replaced or revoked. */
export function FeedPanel() {
  const { t } = useTranslation();
  const feed = useCalendarFeed();
  const make = useMakeCalendarFeed();
  const revoke = useRevokeCalendarFeed();
  const end = () =>
    revoke.mutate(undefined, {
      onSuccess: () => {
        make.reset();
        notifyDone(t('settings.feed.revoked'));
      },
    });
  return (
    <Panel title={t('settings.feed.title')}>
      <div className="stack">
        <p className="prose">{t('settings.feed.text')}</p>
        {make.isError && <ProblemAlert error={make.error} />}
        {revoke.isError && <ProblemAlert error={revoke.error} />}
        {make.data && <NewAddress address={make.data.address} />}
        <Loaded query={feed} lines={2}>
          {(view) => (
            <>
              <State view={view} />
              <div className={css.buttons}>
                <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
                  {view.createdAt === null ? t('settings.feed.make') : t('settings.feed.replace')}
                </Button>
                {view.createdAt !== null && (
                  <Button variant="subtle" color="red" loading={revoke.isPending} onClick={end}>
                    {t('settings.feed.revoke')}
                  </Button>
                )}
              </div>
            </>
          )}
        </Loaded>
      </div>
    </Panel>
  );
}

function State({ view: { createdAt, lastReadAt } }: Readonly<{ view: CalendarFeedView }>) {
  const { t } = useTranslation();
  if (createdAt === null) return <p className="soft prose">{t('settings.feed.none')}</p>;
  return (
    <p className="soft prose">
      {t('settings.feed.since', { at: momentText(createdAt) })}；
      {lastReadAt === null ? t('settings.feed.neverRead') : t('settings.feed.read', { at: momentText(lastReadAt) })}。
      {t('settings.feed.replaceText')}
    </p>
  );
}

function NewAddress({ address }: Readonly<{ address: string }>) {
  const { t } = useTranslation();
  const copy = () => void navigator.clipboard.writeText(address).then(() => notifyDone(t('settings.feed.copied')));
  return (
    <Alert color="green" variant="light" title={t('settings.feed.once')}>
      <div className={css.address}>
        <TextInput
          className={css.field}
          label={t('settings.feed.address')}
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
        {window.isSecureContext && (
          <Button variant="default" leftSection={<IconCopy size={18} aria-hidden />} onClick={copy}>
            {t('settings.feed.copy')}
          </Button>
        )}
      </div>
    </Alert>
  );
}
