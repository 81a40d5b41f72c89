import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readStored, writeStored } from '../../../shared/lib/storage';
import { useSession } from '../../../shared/session/session-context';
import css from './first-steps.module.css';

const steps = ['sign', 'plan', 'report'] as const;

/** What a department does with a case, in three steps: for the first visit, until it is closed for good. */
export function FirstSteps() {
  const { t } = useTranslation();
  const key = `home.first-steps:${useSession().person.id}`;
  const [isClosed, setIsClosed] = useState(() => readStored(localStorage, key) !== null);
  if (isClosed) return null;
  const close = () => {
    writeStored(localStorage, key, 'closed');
    setIsClosed(true);
  };
  return (
    <section className={css.hint} aria-label={t('home.firstSteps')}>
      <ol className={`plain ${css.steps}`}>
        {steps.map((step, place) => (
          <li key={step} className={css.step}>
            <span className={css.place} aria-hidden>
              {place + 1}
            </span>
            <span>
              <strong>{t(`home.steps.${step}`)}</strong>
              <span className={css.text}>{t(`home.steps.${step}Text`)}</span>
            </span>
          </li>
        ))}
      </ol>
      <Button variant="subtle" className={css.close} onClick={close}>
        {t('home.understood')}
      </Button>
    </section>
  );
}
