import type { CaseView } from '@bihuan/contracts';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { dayOfMoment } from '../../../shared/lib/dates';
import { useIsNarrow } from '../../../shared/ui/use-is-narrow';
import css from './flow.module.css';

type Props = Readonly<{ view: CaseView }>;

/** Where the case stands: the steps of the usual way. On a phone the present one stands for all until it is opened. */
export function Flow({ view }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const isNarrow = useIsNarrow();
  const steps = view.flow.filter((step) => step.status !== 'aside');
  const now = steps.findIndex((step) => step.status === 'current');
  return (
    <section className={css.flow} aria-label={t('cases.flow')}>
      {isNarrow ? (
        <details>
          <summary className={css.summary}>
            {t('cases.flowNow', { state: words(view.state.label), n: now + 1, all: steps.length })}
          </summary>
          <Steps view={view} />
        </details>
      ) : (
        <Steps view={view} />
      )}
    </section>
  );
}

function Steps({ view }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const steps = view.flow.filter((step) => step.status !== 'aside');
  const aside = view.flow.filter((step) => step.status === 'aside');
  return (
    <>
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
            <span>
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
    </>
  );
}
