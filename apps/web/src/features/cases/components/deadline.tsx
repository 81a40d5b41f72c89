import { Alert } from '@mantine/core';
import type { CaseView } from '@bihuan/contracts';
import { IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage, useWords } from '../../../shared/i18n/use-words';
import { longDate } from '../../../shared/lib/dates';
import { useSession } from '../../../shared/session/session-context';
import { DaysLeft } from '../../../shared/trade/due-date';
import { LightBadge } from '../../../shared/trade/light-badge';
import { useRuleText } from '../../../shared/trade/use-rule-text';
import { Panel } from '../../../shared/ui/panel';
import css from './deadline.module.css';

type Props = Readonly<{ view: CaseView }>;

/** Until when, how that date came about, and what moved it. */
export function Deadline({ view }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const ruleText = useRuleText();
  const { today } = useSession();
  const { explanation, flagged, rule, workingDaysLeft, returnUntil } = view.deadline;
  return (
    <Panel title={t('cases.deadline')} aside={<LightBadge light={view.light} />}>
      <Dates view={view} />
      {view.state.open && <DaysLeft days={workingDaysLeft} />}
      <Suspension view={view} />
      <p className={css.line}>{t('cases.rule', { rule: ruleText(rule) })}</p>
      {explanation && (
        <p className={css.line}>
          <span className="soft">{t('cases.howItCame')}：</span>
          {words(explanation)}
        </p>
      )}
      <Extensions view={view} />
      <Kept view={view} />
      {returnUntil && view.state.open && returnUntil >= today && (
        <p className={css.line}>{t('course.deadline.returnUntil', { date: returnUntil })}</p>
      )}
      {view.publicityUntil && <p className={css.line}>{t('cases.publicityUntil', { date: view.publicityUntil })}</p>}
      {flagged && (
        <Alert color="yellow" variant="light" mt="sm">
          {t('cases.flagged')}
        </Alert>
      )}
    </Panel>
  );
}

/** The due date; where another one was approved since, both. */
function Dates({ view: { deadline } }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { current, original } = deadline;
  if (current === null) return null;
  if (original === null || original === current) return <p className={css.date}>{dateIn(current, language)}</p>;
  return (
    <dl className={css.dates}>
      <div>
        <dt>{t('course.deadline.original')}</dt>
        <dd>{dateIn(original, language)}</dd>
      </div>
      <div>
        <dt>{t('course.deadline.approved')}</dt>
        <dd className={css.approved}>{dateIn(current, language)}</dd>
      </div>
    </dl>
  );
}

const dateIn = (date: string, language: ReturnType<typeof useLanguage>) => (
  <time dateTime={date}>{longDate(date, language)}</time>
);

function Suspension({ view: { deadline } }: Props) {
  const { t } = useTranslation();
  const { suspendedOn, suspendedUntil } = deadline;
  if (suspendedOn === null) return null;
  return (
    <p className={css.suspended}>
      <IconPlayerPause size={18} aria-hidden />
      <span>
        <strong>{t('course.deadline.suspended')}</strong> {t('course.deadline.suspendedText', { since: suspendedOn })}
        {suspendedUntil && `，${t('course.deadline.review', { date: suspendedUntil })}`}
      </span>
    </p>
  );
}

function Extensions({ view: { deadline } }: Props) {
  const { t } = useTranslation();
  const { extensions: used, extensionsAllowed: allowed, current } = deadline;
  if (allowed !== null && current !== null) {
    return <p className={css.line}>{t('course.deadline.extensions', { used, allowed })}</p>;
  }
  return used > 0 && <p className={css.line}>{t('course.deadline.extended', { used })}</p>;
}

/** Whether the work was handed in by the original, and by the approved date, once either is settled. */
function Kept({ view: { deadline } }: Props) {
  const { t } = useTranslation();
  const { metOriginal, metCurrent, original, current } = deadline;
  const inWords = (met: boolean | null) => {
    if (met === null) return t('course.deadline.open');
    return t(met ? 'course.deadline.kept' : 'course.deadline.missed');
  };
  if (metOriginal === null && metCurrent === null) return null;
  if (original === current) {
    return (
      <p className={css.line}>
        <span className="soft">{t('course.deadline.met')}：</span>
        {inWords(metCurrent)}
      </p>
    );
  }
  return (
    <p className={css.line}>
      {t('course.deadline.metOriginal', { met: inWords(metOriginal) })}；
      {t('course.deadline.metCurrent', { met: inWords(metCurrent) })}
    </p>
  );
}
