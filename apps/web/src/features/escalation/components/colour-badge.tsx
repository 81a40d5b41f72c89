import { urgingColours, type UrgingColour } from '@bihuan/contracts';
import { IconAlertOctagon, IconAlertTriangle, IconInfoCircle, type Icon } from '@tabler/icons-react';
import { useWords } from '../../../shared/i18n/use-words';
import css from './escalation.module.css';

const icons: Readonly<Record<UrgingColour, Icon>> = {
  blue: IconInfoCircle,
  yellow: IconAlertTriangle,
  red: IconAlertOctagon,
};

/** The colour of a notice as icon and words; the colour only repeats them. */
export function ColourBadge({ colour }: Readonly<{ colour: UrgingColour }>) {
  const words = useWords();
  const Sign = icons[colour];
  return (
    <span className={css.colour} data-colour={colour}>
      <Sign size="1.1em" aria-hidden />
      {words(urgingColours[colour])}
    </span>
  );
}
