import { Button } from '@mantine/core';
import type { ScoreLine, ScoreSheetView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../../../shared/i18n/use-words';
import { ledgerOf } from '../../../../shared/lib/query-string';
import table from '../../../../shared/ui/table.module.css';
import { pointsText } from '../../lib/score-sum';
import css from '../year.module.css';
import type { UnitScore } from './score-card';

type Props = Readonly<{ sheet: ScoreSheetView; score: UnitScore; onObject: (line: ScoreLine) => void }>;

/** So many cases are named one by one; the ledger shows all of them. */
const NAMED = 8;
const heads = ['rule', 'formula', 'cases', 'points'] as const;

/** Every line of a score: the rule, its formula, the cases it rests on, and the points. */
export function ScoreLines({ sheet, score, onObject }: Props) {
  const { t } = useTranslation();
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${css.cards}`}>
        <thead>
          <tr>
            {heads.map((name) => (
              <th key={name} scope="col">
                {t(`scores.${name}`)}
              </th>
            ))}
            {score.mayObject && (
              <th scope="col">
                <span className="visually-hidden">{t('scores.object')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {score.lines.map((line) => (
            <Line key={line.rule} sheet={sheet} line={line} onObject={score.mayObject ? onObject : null} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** With the sign as it is printed. */
const signed = (points: string): string =>
  points.startsWith('-') ? pointsText(points).replace('-', '−') : `+${pointsText(points)}`;

type LineProps = Readonly<{
  sheet: ScoreSheetView;
  line: ScoreLine;
  onObject: ((line: ScoreLine) => void) | null;
}>;

function Line({ sheet, line, onObject }: LineProps) {
  const { t } = useTranslation();
  const words = useWords();
  const { label, formula, points, uncapped, veto } = line;
  const isDeduction = points.startsWith('-');
  return (
    <tr>
      <th scope="row">{words(label)}</th>
      <td>
        <div className={css.formula}>{words(formula)}</div>
      </td>
      <td>
        <Cases sheet={sheet} caseIds={line.caseIds} />
      </td>
      <td className={table.number} data-label={t('scores.points')}>
        {signed(points)}
        {pointsText(uncapped) !== pointsText(points) && (
          <div className="soft small">{t('scores.uncapped', { points: signed(uncapped) })}</div>
        )}
        {veto && <div>{t('scores.veto')}</div>}
      </td>
      {onObject && (
        <td>
          {isDeduction && (
            <Button
              variant="default"
              size="sm"
              aria-label={t('scores.objectTo', { rule: words(label) })}
              onClick={() => onObject(line)}
            >
              {t('scores.object')}
            </Button>
          )}
        </td>
      )}
    </tr>
  );
}

/** The cases by number, and all of them in the ledger. */
export function Cases({ sheet, caseIds }: Readonly<{ sheet: ScoreSheetView; caseIds: readonly string[] }>) {
  const { t } = useTranslation();
  const found = sheet.cases.filter(({ id }) => caseIds.includes(id));
  if (caseIds.length === 0) return null;
  return (
    <div className={css.cases}>
      {found.slice(0, NAMED).map(({ id, number, title }) => (
        <Link key={id} to={`/cases/${id}`} title={title}>
          {number}
        </Link>
      ))}
      {caseIds.length > 1 && <Link to={ledgerOf(caseIds)}>{t('scores.inLedger', { n: caseIds.length })}</Link>}
    </div>
  );
}
