import { scoreGrades, type ScoreLine, type ScoreSheetView } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../../shared/i18n/use-words';
import { momentText } from '../../../../shared/lib/dates';
import { Panel } from '../../../../shared/ui/panel';
import { pointsText, sumOfScore } from '../../lib/score-sum';
import css from '../year.module.css';
import { ObjectDialog } from './object-dialog';
import { Objections } from './objections';
import { ScoreLines } from './score-lines';

export type UnitScore = ScoreSheetView['scores'][number];
type Props = Readonly<{ sheet: ScoreSheetView; score: UnitScore }>;

/** Why a unit's score is what it is: the sum in words, every line with its cases, what was objected, and what it was before. */
export function ScoreCard({ sheet, score }: Props) {
  const { t } = useTranslation();
  const [objecting, setObjecting] = useState<ScoreLine | null>(null);
  return (
    <Panel title={t('scores.ofUnit', { name: score.unit.name })}>
      <div className="stack">
        <Sum sheet={sheet} score={score} />
        {score.lines.length === 0 ? (
          <p className="prose soft">{t('scores.noLines')}</p>
        ) : (
          <ScoreLines sheet={sheet} score={score} onObject={setObjecting} />
        )}
        <Objections sheet={sheet} unitId={score.unit.id} />
        {score.history.length > 1 && <History of={score} />}
      </div>
      {objecting && (
        <ObjectDialog sheet={sheet} unitId={score.unit.id} line={objecting} onClose={() => setObjecting(null)} />
      )}
    </Panel>
  );
}

function Sum({ sheet, score: { score, grade, vetoed, lines } }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { bonusMax } = sheet.scheme;
  const { lost, gained, allGained, isClipped } = sumOfScore(lines, bonusMax);
  return (
    <div>
      <p className={css.score}>
        {t('scores.sum', { lost, gained, score: pointsText(score), grade: words(scoreGrades[grade]) })}
      </p>
      {allGained && <p className="prose soft">{t('scores.bonusCapped', { all: allGained, max: gained })}</p>}
      {isClipped && <p className="prose soft">{t('scores.clipped')}</p>}
      {vetoed && <p className="prose">{t('scores.vetoed')}</p>}
    </div>
  );
}

function History({ of }: Readonly<{ of: UnitScore }>) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <section aria-label={t('scores.history')}>
      <h3 className={css.sub}>{t('scores.history')}</h3>
      <ol className="plain">
        {of.history.map(({ version, score, grade, at }) => (
          <li key={version}>
            {t('scores.historyOf', { at: momentText(at), score: pointsText(score), grade: words(scoreGrades[grade]) })}
          </li>
        ))}
      </ol>
    </section>
  );
}
