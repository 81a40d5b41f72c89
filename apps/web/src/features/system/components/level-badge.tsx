import { healthLevels, type HealthLevel } from '@bihuan/contracts';
import { IconAlertOctagon, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useWords } from '../../../shared/i18n/use-words';
import { Pill } from '../../../shared/ui/pill';

const signs = {
  good: { tone: 'good', icon: IconCircleCheck },
  attention: { tone: 'warn', icon: IconAlertTriangle },
  fault: { tone: 'danger', icon: IconAlertOctagon },
} as const;

/** How a part of the system stands. */
export function LevelBadge({ level }: Readonly<{ level: HealthLevel }>) {
  return <Pill {...signs[level]}>{useWords()(healthLevels[level])}</Pill>;
}
