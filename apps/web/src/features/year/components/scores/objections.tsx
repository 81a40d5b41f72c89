import { Button } from '@mantine/core';
import type { ScoreObjectionView, ScoreSheetView } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../../shared/i18n/use-words';
import { momentText } from '../../../../shared/lib/dates';
import { useMay } from '../../../../shared/session/session-context';
import { ruleLabels } from '../../lib/rule-labels';
import css from '../year.module.css';
import { DecideDialog } from './decide-dialog';
import { Cases } from './score-lines';

type Props = Readonly<{ sheet: ScoreSheetView; unitId: string }>;

/** What a unit objected to, and what the office answered. */
export function Objections({ sheet, unitId }: Props) {
  const { t } = useTranslation();
  const [deciding, setDeciding] = useState<ScoreObjectionView | null>(null);
  const mayDecide = useMay('scores.decide') && sheet.status === 'open';
  const own = sheet.objections.filter(({ unit }) => unit.id === unitId);
  if (own.length === 0) return null;
  return (
    <section aria-label={t('scores.objections')}>
      <h3 className={css.sub}>{t('scores.objections')}</h3>
      <ul className={`plain ${css.entries}`}>
        {own.map((objection) => (
          <li key={objection.id}>
            <Entry sheet={sheet} objection={objection} />
            {mayDecide && objection.decision === null && (
              <Button size="sm" onClick={() => setDeciding(objection)}>
                {t('scores.decide')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {deciding && <DecideDialog objection={deciding} scheme={sheet.scheme} onClose={() => setDeciding(null)} />}
    </section>
  );
}

function Entry({ sheet, objection }: Readonly<{ sheet: ScoreSheetView; objection: ScoreObjectionView }>) {
  const { t } = useTranslation();
  const words = useWords();
  const labelOf = ruleLabels(sheet.scheme);
  const { rule, caseIds, reason, raisedAt, decidedAt, decision, opinion } = objection;
  return (
    <>
      <p className="prose">
        <strong>{t('scores.objectionOf', { rule: words(labelOf(rule)) })}</strong>{' '}
        <span className="soft small">{t('scores.raisedAt', { at: momentText(raisedAt) })}</span>
      </p>
      <p className="prose">{reason}</p>
      <Cases sheet={sheet} caseIds={caseIds} />
      {decision === null ? (
        <p className="prose soft">{t('scores.waiting')}</p>
      ) : (
        <p className="prose">
          <strong>{t(`scores.${decision}`)}</strong>
          {decidedAt && <span className="soft small">{` ${momentText(decidedAt)}`}</span>}
          {opinion && `\n${opinion}`}
        </p>
      )}
    </>
  );
}
