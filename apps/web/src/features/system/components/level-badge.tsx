import { healthLevels, type HealthLevel } from '@bihuan/contracts';
import { IconAlertOctagon, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useWords } from '../../../shared/i18n/use-words';
import css from './system.module.css';

const signs = { good: IconCircleCheck, attention: IconAlertTriangle, fault: IconAlertOctagon } as const;

/** How a part stands, as icon and words; the colour only repeats them. */
export function LevelBadge({ level }: Readonly<{ level: HealthLevel }>) {
  const words = useWords();
  const Sign = signs[level];
  return (
    <span className={css.level} data-level={level}>
      <Sign size="1.1em" aria-hidden />
      {words(healthLevels[level])}
    </span>
  );
}
