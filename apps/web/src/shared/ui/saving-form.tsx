import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../lib/http';
import { ProblemAlert } from './problem-alert';
import type { useSaving } from './use-saving';

type Props = Readonly<{
  saving: Pick<ReturnType<typeof useSaving>, 'errors' | 'root' | 'submit'> &
    Readonly<{ save: Readonly<{ isError: boolean; isPending: boolean; error: Error | null }> }>;
  /** What to say and offer when somebody else has changed the same thing meanwhile. */
  stale: Readonly<{ text?: string; label: string; onReload: () => void }>;
  /** The word on the button, where it is not that for saving. */
  submitLabel?: string;
  children: ReactNode;
}>;

/** A form with what became of the attempt to save it, and the button that saves it. */
export function SavingForm({ saving: { save, errors, root, submit }, stale, submitLabel, children }: Props) {
  const { t } = useTranslation();
  const faults = Object.keys(errors).length;
  return (
    <form className="stack" noValidate onSubmit={submit} ref={root}>
      {children}
      {save.isError && (
        <ProblemAlert error={save.error}>
          {isProblem(save.error, 412) && (
            <div>
              {stale.text}
              <div>
                <Button mt="sm" variant="default" onClick={stale.onReload}>
                  {stale.label}
                </Button>
              </div>
            </div>
          )}
        </ProblemAlert>
      )}
      {faults > 0 && (
        <p className="field-error" role="alert">
          {t('common.errors.summary', { n: faults })}
        </p>
      )}
      <Button type="submit" loading={save.isPending}>
        {submitLabel ?? t('common.save')}
      </Button>
    </form>
  );
}
