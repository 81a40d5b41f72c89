import { IconBell } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useUnreadCount } from '../../features/inbox/api/count-unread';
import css from './shell.module.css';

/** The way to the inbox with the number of what is unread. */
export function BellLink() {
  const { t } = useTranslation();
  const unread = useUnreadCount();
  return (
    <Link to="/inbox" className={css.tool}>
      <IconBell size={22} stroke={1.6} aria-hidden />
      <span className="visually-hidden">{t('common.nav.inbox')}</span>
      {unread > 0 && (
        <span className={css.count}>
          <span aria-hidden>{unread > 99 ? '99+' : unread}</span>
          <span className="visually-hidden">{t('inbox.unreadCount', { n: unread })}</span>
        </span>
      )}
    </Link>
  );
}
