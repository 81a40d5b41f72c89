import { Button } from '@mantine/core';
import { type AllowedEvent, type CaseEventType, type CaseView } from '@bihuan/contracts';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { errorAt, errorsBelow } from '../../../shared/lib/field-errors';
import { isProblem } from '../../../shared/lib/http';
import { notifyDone } from '../../../shared/ui/notify';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import css from './event-form.module.css';
import { Field } from './fields/field';
import { StaleNotice } from './stale-notice';
import { useEventForm } from './use-event-form';
import { useFocusOnFault } from '../../../shared/ui/use-focus-on-fault';

type Props = Readonly<{
  event: AllowedEvent;
  type: CaseEventType;
  /** The case on which the form was opened. */
  opened: CaseView;
  view: CaseView;
  onClose: () => void;
}>;

/** A form drawn from what the API says the event asks for. */
export function EventForm({ event, type, opened, view, onClose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const label = words(event.label);
  const form = useEventForm(type, event, view, () => {
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
      {event.form.length === 0 && <p className="prose">{t('cases.form.nothing')}</p>}
      {event.form.map((field) => (
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
