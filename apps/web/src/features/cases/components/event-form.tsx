import { Button } from '@mantine/core';
import type { CaseView } from '@bihuan/contracts';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { errorAt, errorsBelow } from '../../../shared/lib/field-errors';
import { momentText } from '../../../shared/lib/dates';
import { isProblem } from '../../../shared/lib/http';
import { notifyDone } from '../../../shared/ui/notify';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import css from './event-form.module.css';
import { Field } from './fields/field';
import { StaleNotice } from './stale-notice';
import { useEventForm } from './use-event-form';
import { useFocusOnFault } from '../../../shared/ui/use-focus-on-fault';
import type { Purpose } from '../lib/purpose';
import { shownFields } from '../lib/shown-fields';

type Props = Readonly<{
  purpose: Purpose;
  /** The case on which the form was opened. */
  opened: CaseView;
  view: CaseView;
  onClose: () => void;
}>;

/** A form drawn from what the API says the event asks for. */
export function EventForm({ purpose, opened, view, onClose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { event, grants } = purpose;
  const label = words(event.label);
  const form = useEventForm(purpose, view, () => {
    notifyDone(t('cases.form.done', { label }));
    onClose();
  });
  const faults = Object.keys(form.errors).length;
  const root = useFocusOnFault(form.attempts, faults);
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    form.submit();
  };
  const { raise } = form;
  return (
    <form className={css.form} noValidate onSubmit={submit} ref={root}>
      <StaleNotice opened={opened} view={view} isRefused={isProblem(raise.error, 412)} onReloaded={raise.reset} />
      {raise.isError && !isProblem(raise.error, 412) && <ProblemAlert error={raise.error} />}
      {form.isRestored && (
        <p className={css.restored}>
          {t('cases.form.restored')}
          <Button variant="subtle" onClick={form.discard}>
            {t('cases.form.discard')}
          </Button>
        </p>
      )}
      {grants && (
        <p className={css.granted}>
          {t('course.requests.granting', { who: grants.unit?.name ?? grants.askedBy, at: momentText(grants.askedAt) })}
        </p>
      )}
      {event.form.length === 0 && <p className="prose">{t('cases.form.nothing')}</p>}
      {shownFields(event.form, form.values, view).map((field) => (
        <Field
          key={field.name}
          field={field}
          view={view}
          value={form.values[field.name]}
          error={errorAt(form.errors, field.name)}
          errors={errorsBelow(form.errors, field.name)}
          onChange={(value) => form.change(field.name, value)}
        />
      ))}
      {faults > 0 && (
        <p className="field-error" role="alert">
          {t('common.errors.summary', { n: faults })}
        </p>
      )}
      <div className="row">
        <Button type="submit" loading={raise.isPending}>
          {t('cases.form.submit', { label })}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
