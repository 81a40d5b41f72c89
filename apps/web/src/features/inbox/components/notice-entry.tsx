import { Button, Checkbox } from '@mantine/core';
import { noticeTopics, pathOfNotice, type NoticeView } from '@bihuan/contracts';
import { IconMail, IconMailOpened } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { momentText } from '../../../shared/lib/dates';
import { UrgentMark } from '../../../shared/trade/urgent-mark';
import css from './inbox-page.module.css';

type Props = Readonly<{
  notice: NoticeView;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  onRead: () => void;
}>;

/** One notice with the reason why it came; opening what it leads to marks it as read. */
export function NoticeEntry({ notice, isChosen, onChoose, onRead }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const isUnread = notice.readAt === null;
  const title = words(notice.title);
  const path = pathOfNotice(notice);
  const Sign = isUnread ? IconMail : IconMailOpened;
  return (
    <li className={css.notice} data-unread={isUnread || undefined}>
      <Checkbox
        className={css.choose}
        aria-label={t('inbox.choose', { title })}
        checked={isChosen}
        disabled={!isUnread}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <div className={css.words}>
        <div className={css.title}>{title}</div>
        {notice.urgent !== null && <UrgentMark reason={notice.urgent} />}
        <div className="soft">{t('inbox.why', { why: words(notice.why) })}</div>
        <div className={css.meta}>
          <span className={css.state}>
            <Sign size={18} aria-hidden />
            {isUnread ? t('inbox.unread') : t('inbox.read')}
          </span>
          <span>{words(noticeTopics[notice.topic])}</span>
          <time dateTime={notice.createdAt}>{momentText(notice.createdAt)}</time>
        </div>
      </div>
      <div className={css.tools}>
        {path !== null && (
          <Button
            component={Link}
            to={path}
            variant="light"
            aria-label={
              notice.documentId === null
                ? t('inbox.openCase', { number: notice.caseNumber ?? '' })
                : t('inbox.openDocument', { title })
            }
            onClick={() => isUnread && onRead()}
          >
            {t('inbox.open')}
          </Button>
        )}
        {isUnread && (
          <Button variant="subtle" onClick={onRead} aria-label={`${t('inbox.markRead')}：${title}`}>
            {t('inbox.markRead')}
          </Button>
        )}
      </div>
    </li>
  );
}
