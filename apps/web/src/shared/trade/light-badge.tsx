import { lightLabels, type Light } from '@bihuan/contracts';
import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconClockHour4,
  IconLock,
  IconPlayerPause,
  type Icon,
} from '@tabler/icons-react';
import { useWords } from '../i18n/use-words';
import css from './light-badge.module.css';

const icons: Readonly<Record<Light, Icon>> = {
  'not-started': IconCircleDashed,
  normal: IconCircleCheck,
  near: IconClockHour4,
  warning: IconAlertTriangle,
  overdue: IconAlertOctagon,
  suspended: IconPlayerPause,
  closed: IconLock,
};

/** A light as icon and words; its colour only repeats them. */
export function LightBadge({ light }: Readonly<{ light: Light }>) {
  const words = useWords();
  const Sign = icons[light];
  return (
    <span className={css.light} data-light={light}>
      <Sign size="1.1em" aria-hidden />
      {words(lightLabels[light])}
    </span>
  );
}
