import type { CaseView } from '@bihuan/contracts';
import { IconAlertTriangle, IconCircle, IconCircleCheck, IconClockExclamation, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/session-context';
import { DefinitionList } from '../../../shared/ui/definition-list';
import { Panel } from '../../../shared/ui/panel';
import { planAndOutcome, type Outcome, type PlannedAndDone } from '../lib/plan-and-outcome';
import css from './plan-outcome.module.css';
import { PreviewButton } from './preview-button';
import { VerdictMark } from './verdict-mark';

type Evidence = PlannedAndDone['evidence'];
const signs: Readonly<Record<Outcome, Icon>> = {
  done: IconCircleCheck,
  'done-late': IconClockExclamation,
  open: IconCircle,
  overdue: IconAlertTriangle,
};

/** The plan beside what became of it: each measure with what was done, when, and what proves it. */
export function PlanOutcome({ view }: Readonly<{ view: CaseView }>) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { pairs, done, others } = planAndOutcome(view, today);
  const total = pairs.length;
  return (
    <Panel title={t('casePage.plan.title')} aside={total > 0 && t('casePage.plan.summary', { done, total })}>
      {total === 0 && <p className="prose soft">{t('cases.noMeasures')}</p>}
      <ol className={`plain ${css.list}`}>
        {pairs.map((pair) => (
          <Pair key={pair.measure.id} pair={pair} />
        ))}
      </ol>
      {others.length > 0 && (
        <div className={css.others}>
          <h3 className={css.side}>{t('casePage.plan.other')}</h3>
          <Pieces evidence={others} />
        </div>
      )}
    </Panel>
  );
}

function Pair({ pair: { measure, outcome, evidence } }: Readonly<{ pair: PlannedAndDone }>) {
  const { t } = useTranslation();
  const Sign = signs[outcome];
  return (
    <li className={css.pair}>
      <div className={css.planned}>
        <h3 className={css.side}>
          {t('casePage.plan.planned')} · {t('casePage.plan.measure', { n: measure.position })}
        </h3>
        <p className="prose">{measure.text}</p>
        <DefinitionList
          items={[
            [t('casePage.plan.owner'), measure.owner],
            [t('casePage.plan.due'), measure.dueOn],
            [t('casePage.plan.standard'), measure.standard],
          ]}
        />
      </div>
      <div className={css.outcome}>
        <h3 className={css.side}>
          {t('casePage.plan.outcome')}
          <span className={css.status} data-outcome={outcome}>
            <Sign size={18} aria-hidden />
            {t(`casePage.plan.status.${outcome}`)}
          </span>
        </h3>
        {measure.note && <p className="prose">{measure.note}</p>}
        <DefinitionList items={[[t('casePage.plan.doneOn'), measure.doneOn]]} />
        {evidence.length === 0 ? (
          <p className="soft small prose">{t('casePage.plan.noEvidence')}</p>
        ) : (
          <Pieces evidence={evidence} />
        )}
      </div>
    </li>
  );
}

function Pieces({ evidence }: Readonly<{ evidence: Evidence }>) {
  const { t } = useTranslation();
  return (
    <ul className={`plain ${css.pieces}`} aria-label={t('casePage.plan.evidence')}>
      {evidence.map(({ id, title, file, verdict }) => (
        <li key={id} className={css.piece}>
          <PreviewButton fileId={file.id} title={title} />
          <span className={css.printed}>{title}</span>
          <VerdictMark verdict={verdict} />
        </li>
      ))}
    </ul>
  );
}
