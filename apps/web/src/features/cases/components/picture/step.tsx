import { caseRoles, type CasePicture, type PictureStep } from '@bihuan/contracts';
import { IconArrowBackUp, IconCheck, IconMapPinFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../../shared/i18n/use-words';
import { dayOfMoment } from '../../../../shared/lib/dates';
import css from './picture.module.css';

type Props = Readonly<{
  step: PictureStep;
  number: number;
  isFolded: boolean;
  awaits: CasePicture['here']['awaits'];
}>;

/** One stay in a state: told by sign, words and border, so that it reads without colour and without eyes. */
export function Step({ step, number, isFolded, awaits }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const isHere = step.left === null;
  const by = step.byUnit ? t('picture.byUnit', { by: step.by, unit: step.byUnit }) : step.by;
  return (
    <li
      className={css.step}
      data-status={isHere ? 'here' : 'past'}
      data-folded={isFolded || undefined}
      aria-current={isHere ? 'step' : undefined}
    >
      <div className={css.name}>
        <Sign step={step} />
        {t('picture.numbered', { n: number, state: words(step.state.label) })}
      </div>
      {isHere && <strong className={css.here}>{t('picture.here')}</strong>}
      {step.visit > 1 && (
        <span className={css.again}>{t(step.back ? 'picture.back' : 'picture.visit', { n: step.visit })}</span>
      )}
      <span className={css.what}>{t('picture.by', { event: words(step.byEvent.label), by })}</span>
      <Stay step={step} />
      {awaits.length > 0 && (
        <span className={css.awaits}>
          {t('picture.awaits', { people: awaits.map((role) => words(caseRoles[role])).join(t('picture.comma')) })}
        </span>
      )}
    </li>
  );
}

function Stay({ step: { entered, left, days, events } }: Readonly<{ step: PictureStep }>) {
  const { t } = useTranslation();
  const since = dayOfMoment(entered);
  const until = left === null ? null : dayOfMoment(left);
  return (
    <>
      <time dateTime={entered} className={css.when}>
        {until === null && t('picture.since', { since })}
        {until === since && since}
        {until !== null && until !== since && t('picture.until', { since, until: shortAfter(since, until) })}
      </time>
      <span className={css.when}>
        {t(left === null ? 'picture.daysSoFar' : 'picture.days', { n: days })}
        {events > 0 && t('picture.events', { n: events })}
      </span>
    </>
  );
}

/** A later day without its year, when that is the same. */
function shortAfter(since: string, until: string): string {
  return since.slice(0, 5) === until.slice(0, 5) ? until.slice(5) : until;
}

function Sign({ step }: Readonly<{ step: PictureStep }>) {
  const { t } = useTranslation();
  if (step.left === null) return <IconMapPinFilled size={20} aria-hidden className={css.sign} />;
  const Shape = step.back ? IconArrowBackUp : IconCheck;
  return (
    <>
      <Shape size={18} stroke={2.5} aria-hidden className={css.sign} />
      <span className="visually-hidden">{t('picture.past')}</span>
    </>
  );
}
