import { Button } from '@mantine/core';
import type { CaseView, FormField } from '@bihuan/contracts';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { errorAt, errorsBelow, type FieldErrors } from '../../../shared/lib/field-errors';
import { momentText, timeText } from '../../../shared/lib/dates';
import { isProblem } from '../../../shared/lib/http';
import { notifyDone } from '../../../shared/ui/notify';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import css from './event-form.module.css';
import { Field } from './fields/field';
import { StaleNotice } from './stale-notice';
import { useEventForm } from './use-event-form';
import { useFocusOnFault } from '../../../shared/ui/use-focus-on-fault';
import type { DraftState } from '../lib/draft-keeper';
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
  const shown = shownFields(event.form, form.values, view);
  return (
    <form className={css.form} noValidate onSubmit={submit} ref={root}>
      <StaleNotice opened={opened} view={view} isRefused={isProblem(raise.error, 412)} onReloaded={raise.reset} />
      {raise.isError && !isProblem(raise.error, 412) && <ProblemAlert error={raise.error} />}
      {form.draft.stored !== null && (
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
      {shown.map((field) => (
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
      {faults > 0 && <Faults fields={shown} errors={form.errors} />}
      <div className="row">
        <Button type="submit" loading={raise.isPending}>
          {t('cases.form.submit', { label })}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <DraftNote state={form.draft.state} />
      </div>
    </form>
  );
}

/** Where what is typed is kept; said quietly, as it needs nothing of anybody. */
function DraftNote({ state }: Readonly<{ state: DraftState }>) {
  const { t } = useTranslation();
  const said: Readonly<Record<DraftState['kind'], string>> = {
    none: '',
    saving: t('casePage.drafts.saving'),
    saved: state.kind === 'saved' ? t('casePage.drafts.saved', { time: timeText(state.at) }) : '',
    local: t('casePage.drafts.local'),
  };
  return <output className={css.draft}>{said[state.kind]}</output>;
}

/** How many places are to be corrected, and in which fields: each stands with its own reason. */
function Faults({ fields, errors }: Readonly<{ fields: readonly FormField[]; errors: FieldErrors }>) {
  const { t } = useTranslation();
  const words = useWords();
  const isWrong = ({ name }: FormField) => Object.keys(errors).some((at) => at === name || at.startsWith(`${name}.`));
  const named = fields.filter(isWrong).map(({ label }) => words(label));
  return (
    <div className="field-error" role="alert">
      {t('common.errors.summary', { n: Object.keys(errors).length })}
      {named.length > 0 && (
        <p className={css.faults}>
          {t('casePage.errors.fields')}
          {named.join(t('course.between'))}
        </p>
      )}
    </div>
  );
}
