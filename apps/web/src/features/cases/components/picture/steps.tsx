import { Button } from '@mantine/core';
import type { CasePicture } from '@bihuan/contracts';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../../shared/i18n/use-words';
import { useIsNarrow } from '../../../../shared/ui/use-is-narrow';
import css from './picture.module.css';
import { Step } from './step';

/** So many steps are read at a glance; those before them are folded away, and printed all the same. */
const AT_A_GLANCE = { wide: 5, narrow: 3 };

type Props = Readonly<{ picture: CasePicture }>;

/** The path taken, loops as steps of their own, then the way that usually follows. */
export function Steps({ picture }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const isNarrow = useIsNarrow();
  const [isOpen, setIsOpen] = useState(false);
  const { taken, ahead, earlier, here } = picture;
  const glance = isNarrow ? AT_A_GLANCE.narrow : AT_A_GLANCE.wide;
  const folded = Math.max(0, taken.length - glance);
  return (
    <div>
      {earlier > 0 && <p className={css.line}>{t('picture.earlier', { n: earlier })}</p>}
      {folded > 0 && (
        <Button
          className="no-print"
          variant="default"
          size="compact-md"
          mb="sm"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? t('picture.fold') : t('picture.unfold', { n: folded })}
        </Button>
      )}
      <ol className={css.steps} id={id} aria-label={t('picture.steps')}>
        {taken.map((step, index) => (
          <Step
            key={earlier + index}
            step={step}
            number={earlier + index + 1}
            isFolded={!isOpen && index < folded}
            awaits={step.left === null ? here.awaits : []}
          />
        ))}
        {ahead.length > 0 && <Ahead states={ahead} />}
      </ol>
    </div>
  );
}

/** The way that usually follows, as the last step of all: expected, not certain. */
function Ahead({ states }: Readonly<{ states: CasePicture['ahead'] }>) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <li className={css.step} data-status="ahead">
      <span className={css.expected}>{t('picture.expected')}</span>
      <ol className={`plain ${css.ahead}`}>
        {states.map(({ id, label }) => (
          <li key={id}>{words(label)}</li>
        ))}
      </ol>
    </li>
  );
}
