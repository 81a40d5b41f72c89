import type { CaseView } from '@bihuan/contracts';
import { IconCircle, IconCircleCheck, IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DefinitionList } from '../../../shared/ui/definition-list';
import { Panel } from '../../../shared/ui/panel';
import css from './measures.module.css';

/** The measures of the plan, each with its evidence. */
export function Measures({ view }: Readonly<{ view: CaseView }>) {
  const { t } = useTranslation();
  return (
    <Panel title={t('cases.measures')}>
      {view.measures.length === 0 && <p className="prose soft">{t('cases.noMeasures')}</p>}
      <ol className={`plain ${css.list}`}>
        {view.measures.map((measure) => (
          <li key={measure.id} className={css.measure}>
            <div className={css.state} data-done={measure.doneOn !== null}>
              {measure.doneOn ? <IconCircleCheck size={18} aria-hidden /> : <IconCircle size={18} aria-hidden />}
              {measure.doneOn ? t('cases.measure.done', { date: measure.doneOn }) : t('cases.measure.open')}
            </div>
            <p className="prose">
              {measure.position}. {measure.text}
            </p>
            <DefinitionList
              items={[
                [t('cases.measure.owner'), measure.owner],
                [t('cases.measure.due'), measure.dueOn],
                [t('cases.measure.standard'), measure.standard],
              ]}
            />
            {measure.note && <p className={css.note}>{measure.note}</p>}
            {view.evidence
              .filter((evidence) => evidence.measureId === measure.id)
              .map((evidence) => (
                <a key={evidence.id} href={`#evidence-${evidence.id}`} className={css.evidence}>
                  <IconPaperclip size={16} aria-hidden />
                  {evidence.title}
                </a>
              ))}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
