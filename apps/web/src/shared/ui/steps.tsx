import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from './steps.module.css';

type Props = Readonly<{
  label: string;
  /** The names of the steps in their order. */
  steps: readonly string[];
  /** The place of the one that people are at, from 0; as many as there are steps when the last is done, too. */
  at: number;
}>;

/** The way through a task of several pages: what is done, where one is, and what comes. */
export function Steps({ label, steps, at }: Props) {
  const { t } = useTranslation();
  return (
    <ol className={`${css.steps} no-print`} aria-label={label}>
      {steps.map((name, place) => (
        <li key={name} aria-current={place === at ? 'step' : undefined} data-done={place < at || undefined}>
          <span className={css.turn} aria-hidden>
            {place < at ? <IconCheck size={18} /> : place + 1}
          </span>
          {name}
          {place < at && <span className="visually-hidden">{t('steps.done')}</span>}
        </li>
      ))}
    </ol>
  );
}
