import { Button } from '@mantine/core';
import type { TemplateView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { dayOfMoment } from '../../../shared/lib/dates';
import { useWorkflows } from '../../../shared/reference/list-workflows';
import { useRuleText } from '../../../shared/trade/use-rule-text';
import { useTermsText } from '../../../shared/trade/use-terms-text';
import { DefinitionList } from '../../../shared/ui/definition-list';
import css from './templates-page.module.css';

type Props = Readonly<{ template: TemplateView; onEdit: () => void; onReset: () => void }>;

/** A template as the list shows it: what it says, what it rests on, and whether it is still as it ships. */
export function TemplateEntry({ template, onEdit, onReset }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const ruleText = useRuleText();
  const termsText = useTermsText();
  const workflows = useWorkflows();
  const name = words(template.label);
  const names = workflows.filter(({ id }) => template.workflows.includes(id)).map(({ label }) => words(label));
  const { yearly, finish, builtIn, changed, active } = template;
  return (
    <>
      <div className={css.head}>
        <h3 className={css.name}>
          <span className="soft">{template.code}</span> {name}
        </h3>
        <span className="soft small">
          <Standing template={template} />
        </span>
        <div className={css.actions}>
          {builtIn && (changed || !active) && (
            <Button variant="subtle" aria-label={t('templates.resetOne', { name })} onClick={onReset}>
              {t('templates.reset')}
            </Button>
          )}
          <Button variant="subtle" aria-label={t('templates.editOne', { name })} onClick={onEdit}>
            {t('common.edit')}
          </Button>
        </div>
      </div>
      <DefinitionList
        items={[
          [t('templates.finish'), yearly ? t('templates.everyYear', yearly) : ruleText(finish)],
          [t('templates.termsOf'), termsText(template.terms)],
          [t('templates.basis'), template.basis],
          [t('templates.offeredFor'), names.join('、') || t('templates.notYet')],
        ]}
      />
    </>
  );
}

function Standing({ template: { builtIn, changed, active, changedAt, changedBy } }: Pick<Props, 'template'>) {
  const { t } = useTranslation();
  const who = changedBy ?? t('templates.system');
  const shipped = changed ? t('templates.changed') : t('templates.builtIn');
  const isOurs = changed || !builtIn || !active;
  const parts = [
    builtIn ? shipped : t('templates.own'),
    !active && t('templates.inactive'),
    isOurs && changedAt && t('templates.changedBy', { at: dayOfMoment(changedAt), who }),
  ];
  return parts.filter(Boolean).join(' · ');
}
