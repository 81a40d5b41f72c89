import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { noticeTopics, type NoticeTopic } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { CodeSelect } from '../../../shared/trade/code-select';
import css from './inbox-page.module.css';

type Props = Readonly<{
  isUnreadOnly: boolean;
  topic: NoticeTopic | '';
  /** How many are unread in all; unknown until the first page has come. */
  unread: number | undefined;
  /** The unread ones of this page. */
  unreadHere: readonly string[];
  chosen: readonly string[];
  onShow: (changes: Readonly<Record<string, string | undefined>>) => void;
  onChoose: (ids: readonly string[]) => void;
  onMark: (ids: readonly string[] | 'all') => void;
}>;

/** What of the inbox is shown, and what is done with what was chosen. */
export function InboxBar({ isUnreadOnly, topic, unread, onShow, ...choice }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <div className={css.bar}>
        <SegmentedControl
          aria-label={t('inbox.show')}
          value={isUnreadOnly ? 'true' : ''}
          onChange={(value) => onShow({ unread: value })}
          data={[
            { value: '', label: t('inbox.everything') },
            { value: 'true', label: t('inbox.unreadOnly') },
          ]}
        />
        <CodeSelect
          label={t('inbox.topic')}
          list={noticeTopics}
          value={topic}
          empty={t('inbox.allTopics')}
          onChange={(next) => onShow({ topic: next })}
        />
        <span className="soft" aria-live="polite">
          {unread !== undefined && t('inbox.unreadCount', { n: unread })}
        </span>
      </div>
      <Choice {...choice} unread={unread} topic={topic} />
    </>
  );
}

type ChoiceProps = Pick<Props, 'topic' | 'unread' | 'unreadHere' | 'chosen' | 'onChoose' | 'onMark'>;

function Choice({ topic, unread, unreadHere, chosen, onChoose, onMark }: ChoiceProps) {
  const { t } = useTranslation();
  const isAllChosen = unreadHere.length > 0 && unreadHere.every((id) => chosen.includes(id));
  return (
    <div className={css.choice}>
      <Checkbox
        label={t('inbox.choosePage')}
        checked={isAllChosen}
        indeterminate={chosen.length > 0 && !isAllChosen}
        disabled={unreadHere.length === 0}
        onChange={(event) => onChoose(event.currentTarget.checked ? unreadHere : [])}
      />
      <div className={css.actions}>
        <Button variant="default" disabled={chosen.length === 0} onClick={() => onMark(chosen)}>
          {t('inbox.markChosen', { n: chosen.length })}
        </Button>
        <Button variant="default" disabled={!unread} onClick={() => onMark('all')}>
          {topic === '' ? t('inbox.markAll') : t('inbox.markTopic')}
        </Button>
      </div>
    </div>
  );
}
