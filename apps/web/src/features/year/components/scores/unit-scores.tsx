import { Anchor } from '@mantine/core';
import { scoreGrades, type ScoreSheetView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../../shared/i18n/use-words';
import { Panel } from '../../../../shared/ui/panel';
import table from '../../../../shared/ui/table.module.css';
import { pointsText, sumOfScore } from '../../lib/score-sum';
import css from '../year.module.css';

type Props = Readonly<{ sheet: ScoreSheetView; chosenId: string | null; onUnit: (unitId: string) => void }>;

const heads = ['unit', 'score', 'grade', 'lost', 'gained', 'objections'] as const;

/** All units with their scores, by name: this is no ranking, and cannot be sorted into one. */
export function UnitScores({ sheet, chosenId, onUnit }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Panel title={t('scores.units')} flush>
      <div className={table.scroll}>
        <table className={`${table.table} ${css.cards}`}>
          <thead>
            <tr>
              {heads.map((name) => (
                <th key={name} scope="col">
                  {t(`scores.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.scores.map(({ unit, score, grade, lines }) => {
              const { lost, gained } = sumOfScore(lines, sheet.scheme.bonusMax);
              return (
                <tr key={unit.id}>
                  <th scope="row">
                    <Anchor
                      component="button"
                      type="button"
                      aria-label={t('scores.showUnit', { name: unit.name })}
                      aria-expanded={unit.id === chosenId}
                      onClick={() => onUnit(unit.id)}
                    >
                      {unit.name}
                    </Anchor>
                  </th>
                  <td className={table.number} data-label={t('scores.score')}>
                    {pointsText(score)}
                  </td>
                  <td data-label={t('scores.grade')}>{words(scoreGrades[grade])}</td>
                  <td className={table.number} data-label={t('scores.lost')}>
                    {lost}
                  </td>
                  <td className={table.number} data-label={t('scores.gained')}>
                    {gained}
                  </td>
                  <td data-label={t('scores.objections')}>
                    <Objections sheet={sheet} unitId={unit.id} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function Objections({ sheet, unitId }: Readonly<{ sheet: ScoreSheetView; unitId: string }>) {
  const { t } = useTranslation();
  const own = sheet.objections.filter(({ unit }) => unit.id === unitId);
  const open = own.filter(({ decision }) => decision === null).length;
  if (own.length === 0) return <span className="soft">—</span>;
  return (
    <span>{open > 0 ? t('scores.openObjections', { n: open }) : t('scores.decidedObjections', { n: own.length })}</span>
  );
}
