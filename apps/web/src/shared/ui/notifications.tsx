import { IconCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import css from './notifications.module.css';
import { listenToNotifications } from './notify';

const SHOWN_FOR = 6000;

/** The last message, read out by screen readers, gone after a while. */
export function Notifications() {
  const [shown, setShown] = useState<{ message: string } | null>(null);
  useEffect(() => listenToNotifications((message) => setShown({ message })), []);
  useEffect(() => {
    if (!shown) return undefined;
    const timer = setTimeout(() => setShown(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [shown]);
  return (
    <div className={css.region} role="log" aria-live="polite">
      {shown && (
        <p className={css.message}>
          <IconCheck size={20} aria-hidden />
          {shown.message}
        </p>
      )}
    </div>
  );
}
