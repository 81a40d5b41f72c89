import { caseRoles } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { Wide } from '../../../shared/ui/wide';
import { columns, type May, type Rights } from '../lib/rights';
import { Conditions } from './conditions';
import { Target } from './target';
import css from './rights.module.css';

type Props = Readonly<{ rights: readonly Rights[] }>;

/** Rows: state × event; columns: what a person is to the case. */
export function RightsMatrix({ rights }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Wide className={css.scroll} label={t('common.wideTable')}>
      <table className={css.matrix}>
        <thead>
          <tr>
            <th scope="col">{t('workflows.what')}</th>
            {columns.map((role) => (
              <th key={role} scope="col" className={css.role}>
                {words(caseRoles[role])}
              </th>
            ))}
          </tr>
        </thead>
        {rights.map((state) => (
          <State key={state.state.id} of={state} />
        ))}
      </table>
    </Wide>
  );
}

function State({ of: { state, number, rows } }: Readonly<{ of: Rights }>) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={columns.length + 1} className={css.state}>
          {number === null ? words(state.label) : `${number}. ${words(state.label)}`}
          {rows.length === 0 && <span className={css.none}>{t('workflows.nothing')}</span>}
        </th>
      </tr>
      {rows.map(({ edge, to, may }) => (
        <tr key={edge.event}>
          <th scope="row" className={css.event}>
            <span className={css.label}>{words(edge.label)}</span>
            <Target to={to} edge={edge} from={state.id} />
            <Conditions edge={edge} />
          </th>
          {columns.map((role, index) => (
            <td key={role} className={css.cell}>
              <Mark may={may[index] ?? 'no'} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

const marks: Readonly<Record<May, string>> = { raise: '●', ask: '◐', no: '' };

function Mark({ may }: Readonly<{ may: May }>) {
  const { t } = useTranslation();
  return (
    <>
      <span aria-hidden>{marks[may]}</span>
      <span className="visually-hidden">{t(`workflows.mayWords.${may}`)}</span>
    </>
  );
}
