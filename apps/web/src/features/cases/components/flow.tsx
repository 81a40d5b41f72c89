import type { CaseView } from '@bihuan/contracts';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { dayOfMoment } from '../../../shared/lib/dates';
import css from './flow.module.css';

/** Where the case stands: the steps of the usual way in a row, the others named below. */
export function Flow({ view }: Readonly<{ view: CaseView }>) {
  const { t } = useTranslation();
  const words = useWords();
  const steps = view.flow.filter((step) => step.status !== 'aside');
  const aside = view.flow.filter((step) => step.status === 'aside');
  return (
    <section className={css.flow} aria-label={t('cases.flow')}>
      <ol className={css.steps}>
        {steps.map((step) => (
          <li
            key={step.id}
            className={css.step}
            data-status={step.status}
            aria-current={step.status === 'current' ? 'step' : undefined}
          >
            <span className={css.mark} aria-hidden>
              {step.status === 'past' && <IconCheck size={16} stroke={2.5} />}
            </span>
            <span className={css.label}>
              {words(step.label)}
              <span className="visually-hidden">（{t(`cases.status.${step.status}`)}）</span>
            </span>
            {step.enteredAt && <span className={css.date}>{dayOfMoment(step.enteredAt)}</span>}
          </li>
        ))}
      </ol>
      {aside.length > 0 && (
        <p className={css.aside}>{t('cases.aside', { states: aside.map((step) => words(step.label)).join(' · ') })}</p>
      )}
    </section>
  );
}
