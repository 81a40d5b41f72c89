import { caseRoles, type WorkflowView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { Panel } from '../../../shared/ui/panel';
import { rightsOf, type Rights } from '../lib/rights';
import css from './flow-drawing.module.css';

/** The flow as steps: the usual way in its order, then what lies beside it; each with the ways that lead on. */
export function FlowDrawing({ workflow }: Readonly<{ workflow: WorkflowView }>) {
  const { t } = useTranslation();
  const rights = rightsOf(workflow);
  const beside = rights.filter(({ number }) => number === null);
  return (
    <Panel title={t('workflows.flow')} aside={t('workflows.flowHint')}>
      <h3 className={css.heading}>{t('workflows.usual')}</h3>
      <ol className={`${css.states} ${css.path}`}>
        {rights
          .filter(({ number }) => number !== null)
          .map((state) => (
            <State key={state.state.id} of={state} />
          ))}
      </ol>
      {beside.length > 0 && (
        <>
          <h3 className={css.heading}>{t('workflows.beside')}</h3>
          <ul className={css.states}>
            {beside.map((state) => (
              <State key={state.state.id} of={state} />
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

function State({ of: { state, number, rows } }: Readonly<{ of: Rights }>) {
  const { t } = useTranslation();
  const words = useWords();
  const leaving = rows.filter(({ edge }) => edge.to !== state.id);
  const awaits = state.awaits.map((role) => words(caseRoles[role])).join(t('workflows.comma'));
  return (
    <li className={css.state} data-beside={number === null || undefined}>
      <strong>{number === null ? words(state.label) : `${number}. ${words(state.label)}`}</strong>
      {awaits && <span className={css.awaits}>{t('workflows.awaits', { people: awaits })}</span>}
      {state.clock === 'running' && <span className={css.awaits}>{t('workflows.clockRuns')}</span>}
      {leaving.length === 0 && <span className={css.awaits}>{t('workflows.end')}</span>}
      <ul className={css.ways}>
        {leaving.map(({ edge, to }) => (
          <li key={edge.event}>
            {t('workflows.way', { event: words(edge.label), to: to ? words(to.label) : t('workflows.back') })}
          </li>
        ))}
      </ul>
    </li>
  );
}
