import { caseRoles } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { columns, type Rights } from '../lib/rights';
import { Conditions } from './conditions';
import css from './rights.module.css';

/** The matrix for a phone: under each event those who may, by name. */
export function RightsList({ rights }: Readonly<{ rights: readonly Rights[] }>) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <div className={css.list}>
      {rights.map(({ state, number, rows }) => (
        <section key={state.id}>
          <h3 className={css.state}>{number === null ? words(state.label) : `${number}. ${words(state.label)}`}</h3>
          {rows.length === 0 && <p className={css.event}>{t('workflows.nothing')}</p>}
          {rows.map(({ edge, to, may }) => (
            <div key={edge.event} className={css.event}>
              <span className={css.label}>{words(edge.label)}</span>
              {to && to.id !== state.id && <span className={css.to}> → {words(to.label)}</span>}
              <div>
                {t('workflows.who', {
                  people: columns
                    .filter((_, index) => may[index])
                    .map((role) => words(caseRoles[role]))
                    .join(t('workflows.comma')),
                })}
              </div>
              <Conditions needs={edge.needs} />
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}
