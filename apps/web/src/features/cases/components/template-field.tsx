import { NativeSelect } from '@mantine/core';
import { usualTerms, type TemplateView } from '@bihuan/contracts';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { templatesQuery } from '../../../shared/reference/list-templates';
import { useWorkflows } from '../../../shared/reference/list-workflows';
import { useTermsText } from '../../../shared/trade/use-terms-text';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import css from './register-form.module.css';

type Props = Readonly<{
  workflow: string;
  value: string;
  error: string | undefined;
  onChange: (template: TemplateView | null) => void;
}>;

/** The deadline template of a case: what its limits are, and which rule says so. */
export function TemplateField({ workflow, value, error, onChange }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const query = useQuery(templatesQuery);
  const noteId = useId();
  const offered = (query.data ?? []).filter(({ active, workflows }) => active && workflows.includes(workflow));
  const chosen = offered.find(({ code }) => code === value);
  const usualCode = useWorkflows().find(({ id }) => id === workflow)?.usualTemplate;
  const usual = offered.find(({ code }) => code === usualCode);
  return (
    <div>
      <NativeSelect
        label={`${t('templates.field.label')}${t('common.optional')}`}
        error={error}
        aria-describedby={noteId}
        value={chosen?.code ?? ''}
        data={[
          { value: '', label: t('templates.field.none') },
          ...offered.map(({ code, label }) => ({ value: code, label: `${words(label)}（${code}）` })),
        ]}
        onChange={({ currentTarget }) => onChange(offered.find(({ code }) => code === currentTarget.value) ?? null)}
      />
      {query.isError && <ProblemAlert error={query.error} />}
      <Limits chosen={chosen} usual={usual} id={noteId} />
    </div>
  );
}

type LimitsProps = Readonly<{ chosen: TemplateView | undefined; usual: TemplateView | undefined; id: string }>;

/** The limits that hold: of the template that was chosen, or else of the one that is usual for the workflow. */
function Limits({ chosen, usual, id }: LimitsProps) {
  const { t } = useTranslation();
  const words = useWords();
  const termsText = useTermsText();
  const inForce = chosen ?? usual;
  const unchosen = usual ? t('matter.usualTemplate', { label: words(usual.label) }) : t('templates.field.usual');
  return (
    <div className={css.terms} id={id} aria-live="polite">
      {!chosen && <p>{unchosen}</p>}
      <p>{termsText(inForce ? inForce.terms : usualTerms)}</p>
      {inForce && (
        <p>
          <strong>{t('templates.basis')}</strong> {inForce.basis}
        </p>
      )}
    </div>
  );
}
