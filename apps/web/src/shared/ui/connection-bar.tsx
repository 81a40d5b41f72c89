import { useQueryClient } from '@tanstack/react-query';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { connection } from '../lib/connection';
import css from './connection-bar.module.css';

const ASK_EVERY = 4000;

/** Says quietly that the server cannot be reached, asks it again and again, and goes when it answers; then all is read anew. */
export function ConnectionBar() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const isReachable = useSyncExternalStore(connection.subscribe, connection.isReachable);
  const wasAway = useRef(false);
  useEffect(() => {
    window.addEventListener('offline', connection.failed);
    return () => window.removeEventListener('offline', connection.failed);
  }, []);
  useEffect(() => {
    if (isReachable) {
      if (wasAway.current) void client.invalidateQueries();
      wasAway.current = false;
      return undefined;
    }
    wasAway.current = true;
    const ask = () => void connection.ask();
    const timer = setInterval(ask, ASK_EVERY);
    window.addEventListener('online', ask);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', ask);
    };
  }, [isReachable, client]);
  return (
    <output className={css.region}>
      {!isReachable && (
        <span className={css.bar}>
          <IconPlugConnectedX size={20} aria-hidden />
          {t('common.offline')}
        </span>
      )}
    </output>
  );
}
