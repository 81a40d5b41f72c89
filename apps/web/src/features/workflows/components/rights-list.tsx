import { caseRoles } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { columns, type May, type Rights } from '../lib/rights';
import { Conditions } from './conditions';
import { Target } from './target';
import css from './rights.module.css';

/** The matrix for a phone: under each event those who may, by name. */
export function RightsList({ rights }: Readonly<{ rights: readonly Rights[] }>) {
  const { t } = useTranslation();
  const words = useWords();
  const peopleOf = (row: readonly May[], may: May) =>
    columns
      .filter((_, index) => row[index] === may)
      .map((role) => words(caseRoles[role]))
      .join(t('workflows.comma'));
  return (
    <div className={css.list}>
      {rights.map(({ state, number, rows }) => (
        <section key={state.id}>
          <h3 className={css.state}>{number === null ? words(state.label) : `${number}. ${words(state.label)}`}</h3>
          {rows.length === 0 && <p className={css.event}>{t('workflows.nothing')}</p>}
          {rows.map(({ edge, to, may }) => (
            <div key={edge.event} className={css.event}>
              <span className={css.label}>{words(edge.label)}</span>
              <Target to={to} edge={edge} from={state.id} />
              <div>{t('workflows.who', { people: peopleOf(may, 'raise') })}</div>
              {edge.ask && <div>{t('workflows.whoAsks', { people: peopleOf(may, 'ask') })}</div>}
              <Conditions edge={edge} />
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}
