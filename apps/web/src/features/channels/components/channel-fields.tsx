import { Button, Checkbox, MultiSelect, TextInput } from '@mantine/core';
import { channelKinds, messageTypes, type ChannelKind, type ChannelView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { errorAt, type FieldErrors } from '../../../shared/lib/field-errors';
import { CodeSelect } from '../../../shared/trade/code-select';
import { UnitSelect } from '../../../shared/trade/unit-select';
import { newWebhookSecret, type ChannelDraft } from '../lib/channel-draft';
import css from './channels.module.css';

type PartProps = Readonly<{
  draft: ChannelDraft;
  errors: FieldErrors;
  onSet: (change: Partial<ChannelDraft>) => void;
}>;
type Props = PartProps & Readonly<{ channel: ChannelView | null }>;

export function ChannelFields({ channel, draft, errors, onSet }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {channel === null && (
        <CodeSelect<ChannelKind>
          label={t('channels.kind')}
          list={channelKinds}
          value={draft.kind}
          onChange={(kind) => kind !== '' && onSet({ kind, secret: '' })}
          required
        />
      )}
      <TextInput
        label={t('channels.name')}
        required
        error={errors['name']}
        value={draft.name}
        onChange={(event) => onSet({ name: event.currentTarget.value })}
      />
      <UnitSelect
        label={t('channels.unit')}
        description={t('channels.unitUse')}
        required
        error={errors['unitId']}
        value={draft.unitId}
        onChange={(unitId) => onSet({ unitId })}
      />
      <TextInput
        label={t('channels.address')}
        description={channel ? t('channels.keep', { host: channel.host }) : t(`channels.addressOf.${draft.kind}`)}
        type="url"
        required={channel === null}
        autoComplete="off"
        error={errors['address']}
        value={draft.address}
        onChange={(event) => onSet({ address: event.currentTarget.value })}
      />
      {draft.kind !== 'wecom' && <SecretField {...{ channel, draft, errors, onSet }} />}
      {draft.kind === 'webhook' ? (
        <EventsField {...{ draft, errors, onSet }} />
      ) : (
        <RobotFields {...{ draft, errors, onSet }} />
      )}
      <Checkbox
        label={t('channels.on')}
        checked={draft.active}
        onChange={(event) => onSet({ active: event.currentTarget.checked })}
      />
    </>
  );
}

/** Shown as it is typed: it is copied to the other side, and after saving nobody can read it here again. */
function SecretField({ channel, draft, errors, onSet }: Props) {
  const { t } = useTranslation();
  const isWebhook = draft.kind === 'webhook';
  const use = isWebhook ? t('channels.secretOfWebhook') : t('channels.secretOfRobot');
  return (
    <div className={css.secret}>
      <TextInput
        label={t('channels.secret')}
        description={channel?.hasSecret ? t('channels.keepSecret') : use}
        required={isWebhook && channel === null}
        autoComplete="off"
        spellCheck={false}
        error={errors['secret']}
        value={draft.secret}
        onChange={(event) => onSet({ secret: event.currentTarget.value })}
      />
      {isWebhook && (
        <Button variant="default" onClick={() => onSet({ secret: newWebhookSecret() })}>
          {t('channels.makeSecret')}
        </Button>
      )}
    </div>
  );
}

function EventsField({ draft, errors, onSet }: PartProps) {
  const { t } = useTranslation();
  return (
    <MultiSelect
      label={t('channels.events')}
      description={t('channels.eventsUse')}
      data={[...messageTypes]}
      searchable
      withScrollArea={false}
      hidePickedOptions
      styles={{ options: { maxHeight: '14rem', overflowY: 'auto' } }}
      error={errorAt(errors, 'events')}
      value={[...draft.events]}
      onChange={(events) => onSet({ events })}
    />
  );
}

function RobotFields({ draft, errors, onSet }: PartProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={`${t('channels.keyword')}${t('common.optional')}`}
        description={t('channels.keywordUse')}
        error={errors['keyword']}
        value={draft.keyword}
        onChange={(event) => onSet({ keyword: event.currentTarget.value })}
      />
      <TextInput
        label={t('channels.summaryAt')}
        description={t('channels.summaryUse')}
        type="time"
        min="08:00"
        max="17:59"
        required
        error={errors['summaryAt']}
        value={draft.summaryAt}
        onChange={(event) => onSet({ summaryAt: event.currentTarget.value })}
      />
    </>
  );
}
