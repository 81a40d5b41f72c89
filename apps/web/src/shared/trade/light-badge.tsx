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
import { Pill, type Tone } from '../ui/pill';

const icons: Readonly<Record<Light, Icon>> = {
  'not-started': IconCircleDashed,
  normal: IconCircleCheck,
  near: IconClockHour4,
  warning: IconAlertTriangle,
  overdue: IconAlertOctagon,
  suspended: IconPlayerPause,
  closed: IconLock,
};

const tones: Readonly<Record<Light, Tone>> = {
  'not-started': 'quiet',
  normal: 'good',
  near: 'info',
  warning: 'warn',
  overdue: 'danger',
  suspended: 'quiet',
  closed: 'quiet',
};

/** A light as icon and words; its colour only repeats them. */
export function LightBadge({ light }: Readonly<{ light: Light }>) {
  const words = useWords();
  return (
    <Pill tone={tones[light]} icon={icons[light]}>
      {words(lightLabels[light])}
    </Pill>
  );
}
