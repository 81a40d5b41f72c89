import { Button } from '@mantine/core';
import { channelKinds, type ChannelView } from '@bihuan/contracts';
import { IconAlertTriangle, IconCircleCheck, IconCircleOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { momentText } from '../../../shared/lib/dates';
import css from './channels.module.css';

type Props = Readonly<{
  channel: ChannelView;
  isTesting: boolean;
  onTest: () => void;
  onEdit: () => void;
  onDelete: () => void;
}>;

export function ChannelEntry({ channel, isTesting, onTest, onEdit, onDelete }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { id, name, kind, unit, host, summaryAt, events, lastSentAt } = channel;
  const what =
    kind === 'webhook'
      ? t('channels.tellsEvents', { n: events === null ? t('common.all') : String(events.length) })
      : t('channels.tellsSummary', { at: summaryAt });
  return (
    <li className={css.entry}>
      <div className={css.words}>
        <strong>{name}</strong> <State channel={channel} />
        <div className="soft small">
          {words(channelKinds[kind])} · {unit.name} · {host}
        </div>
        <div className="soft small">
          {what} · {lastSentAt ? t('channels.lastSent', { at: momentText(lastSentAt) }) : t('channels.neverSent')} ·{' '}
          <Link to={`/admin/deliveries?channelId=${id}`} aria-label={t('channels.logOf', { name })}>
            {t('channels.log')}
          </Link>
        </div>
        {channel.disabledBecause && <div className="field-error">{words(channel.disabledBecause)}</div>}
      </div>
      <div className={css.buttons}>
        {channel.active && (
          <Button variant="default" loading={isTesting} aria-label={t('channels.testOne', { name })} onClick={onTest}>
            {t('channels.test')}
          </Button>
        )}
        <Button variant="subtle" aria-label={t('channels.editOne', { name })} onClick={onEdit}>
          {t('common.edit')}
        </Button>
        <Button variant="subtle" color="red" aria-label={t('channels.deleteOne', { name })} onClick={onDelete}>
          {t('common.remove')}
        </Button>
      </div>
    </li>
  );
}

function State({ channel: { active, failures } }: Readonly<{ channel: ChannelView }>) {
  const { t } = useTranslation();
  if (!active) return <Badge state="off" sign={IconCircleOff} text={t('channels.off')} />;
  if (failures > 0) return <Badge state="bad" sign={IconAlertTriangle} text={t('channels.failing', { n: failures })} />;
  return <Badge state="good" sign={IconCircleCheck} text={t('channels.on')} />;
}

type BadgeProps = Readonly<{ state: 'off' | 'bad' | 'good'; sign: typeof IconCircleOff; text: string }>;

function Badge({ state, sign: Sign, text }: BadgeProps) {
  return (
    <span className={css.state} data-state={state}>
      <Sign size={16} aria-hidden />
      {text}
    </span>
  );
}
