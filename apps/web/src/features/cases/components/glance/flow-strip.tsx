import { Button } from '@mantine/core';
import type { CasePicture, CaseView } from '@bihuan/contracts';
import { IconCheck, IconMapPinFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../../shared/i18n/use-words';
import { dayOfMoment } from '../../../../shared/lib/dates';
import { Loaded } from '../../../../shared/ui/loaded';
import { usePicture } from '../../api/read-picture';
import css from './flow-strip.module.css';

/** So many of the steps taken are told; the whole picture has the others. */
const STEPS_TOLD = 3;

type Props = Readonly<{ view: CaseView; isWhole: boolean; onWhole: () => void }>;

/** Where the case is on its way, on one line: what was last done, where it is, what usually follows. */
export function FlowStrip({ view, isWhole, onWhole }: Props) {
  const { t } = useTranslation();
  const query = usePicture(view.id);
  return (
    <div className={css.strip}>
      <Loaded query={query} lines={2}>
        {(picture) => <Line picture={picture} />}
      </Loaded>
      <Button
        className="no-print"
        size="compact-md"
        variant="default"
        aria-expanded={isWhole}
        aria-controls="whole-picture"
        onClick={onWhole}
      >
        {t('casePage.wholePicture')}
      </Button>
    </div>
  );
}

function Line({ picture: { taken, earlier, ahead } }: Readonly<{ picture: CasePicture }>) {
  const { t } = useTranslation();
  const words = useWords();
  const told = taken.slice(-STEPS_TOLD);
  const before = earlier + taken.length - told.length;
  return (
    <ol className={css.steps} aria-label={t('casePage.where')}>
      {before > 0 && <li className={css.step}>{t('casePage.earlier', { n: before })}</li>}
      {told.map((step, index) => (
        <li
          key={index}
          className={css.step}
          data-here={step.left === null || undefined}
          aria-current={step.left === null ? 'step' : undefined}
        >
          {step.left === null ? <IconMapPinFilled size={16} aria-hidden /> : <IconCheck size={16} aria-hidden />}
          <span className="visually-hidden">{t(step.left === null ? 'casePage.here' : 'casePage.done')} </span>
          {words(step.state.label)}
          <time dateTime={step.entered} className={css.when}>
            {dayOfMoment(step.entered).slice(5)}
          </time>
        </li>
      ))}
      {ahead.map(({ id, label }) => (
        <li key={id} className={css.step} data-ahead>
          <span className="visually-hidden">{t('casePage.ahead')} </span>
          {words(label)}
        </li>
      ))}
    </ol>
  );
}
