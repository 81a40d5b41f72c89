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
import { useDeadline } from '../api/read-deadline';
import { ClockLine } from './clock-line/clock-line';
import css from './deadline.module.css';
import { DeadlineOrigin } from './deadline-origin';

type Props = Readonly<{ view: CaseView }>;

/** Until when, how much is left and how that date came about, in one line; where it comes from, to unfold. */
export function Deadline({ view }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const ruleText = useRuleText();
  const { explanation, flagged, rule } = view.deadline;
  return (
    <>
      <DueLine view={view} />
      <Suspension view={view} />
      {explanation && <Line view={view} />}
      <p className={css.line}>
        {explanation ? <Sentence text={words(explanation)} /> : t('cases.rule', { rule: ruleText(rule) })}
      </p>
      {view.publicityUntil && <p className={css.line}>{t('cases.publicityUntil', { date: view.publicityUntil })}</p>}
      {flagged && (
        <Alert color="yellow" variant="light" mt="sm">
          {t('cases.flagged')}
        </Alert>
      )}
      {explanation && (
        <DeadlineOrigin view={view}>
          <Extensions view={view} />
          <Kept view={view} />
          <ReturnUntil view={view} />
        </DeadlineOrigin>
      )}
    </>
  );
}

/** The period as a line; its place is kept until it has come. */
function Line({ view }: Props) {
  const { data } = useDeadline(view.id);
  return <div className={css.clock}>{data && <ClockLine deadline={data} view={view} />}</div>;
}

function ReturnUntil({ view: { deadline, state } }: Props) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { returnUntil } = deadline;
  if (!returnUntil || !state.open || returnUntil < today) return null;
  return <p className={css.line}>{t('course.deadline.returnUntil', { date: returnUntil })}</p>;
}

/** A sentence whose dates are not broken at the end of a line. */
function Sentence({ text }: Readonly<{ text: string }>) {
  const parts = text.split(/(\d{4}-\d{2}-\d{2})/);
  return parts.map((part, index) => {
    const isDate = index % 2 === 1;
    return isDate ? (
      <time key={index} dateTime={part} className={css.day}>
        {part}
      </time>
    ) : (
      part
    );
  });
}

/** The due date, and the days that are left or by which it has passed. */
function DueLine({ view: { deadline, state, light } }: Props) {
  const language = useLanguage();
  const { current, workingDaysLeft } = deadline;
  if (current === null) return null;
  return (
    <p className={css.due}>
      <span className={css.date}>{dateIn(current, language)}</span>
      {state.open && <DaysLeft days={workingDaysLeft} />}
      <LightBadge light={light} />
    </p>
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
  const { metOriginal, metApproved, original, approved } = deadline;
  const inWords = (met: boolean | null) => {
    if (met === null) return t('course.deadline.open');
    return t(met ? 'course.deadline.kept' : 'course.deadline.missed');
  };
  if (metOriginal === null && metApproved === null) return null;
  if (original === approved) {
    return (
      <p className={css.line}>
        <span className="soft">{t('course.deadline.met')}：</span>
        {inWords(metApproved)}
      </p>
    );
  }
  return (
    <p className={css.line}>
      {t('course.deadline.metOriginal', { met: inWords(metOriginal) })}；
      {t('course.deadline.metApproved', { met: inWords(metApproved) })}
    </p>
  );
}
