import type { CaseDeadline, CaseView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../../shared/i18n/use-words';
import { useSession } from '../../../../shared/session/session-context';
import css from './clock-line.module.css';
import { clockMarks, type ClockMark } from './clock-marks';

type Props = Readonly<{ deadline: CaseDeadline; view: Pick<CaseView, 'deadline' | 'state'> }>;

function useMarks({ deadline, view }: Props): readonly ClockMark[] {
  const { today } = useSession();
  return clockMarks(deadline, { today, suspendedOn: view.deadline.suspendedOn, isOver: !view.state.open });
}

const percent = (at: number): string => `${2 + at * 96}%`;

/** The period as a line: what ran, what stood still, what moved the date, and where today is. Its words stand below it. */
export function ClockLine(props: Props) {
  const marks = useMarks(props);
  const due = marks.find(({ kind }) => kind === 'due');
  const today = marks.find(({ kind }) => kind === 'today');
  const isLate = due !== undefined && today !== undefined && today.on > due.on;
  if (marks.length === 0) return null;
  return (
    <svg className={css.line} width="100%" height="28" aria-hidden data-late={isLate || undefined}>
      <line className={css.track} x1="2%" x2="98%" y1="14" y2="14" />
      {today && <line className={css.used} x1="2%" x2={percent(Math.min(today.at, due?.at ?? 1))} y1="14" y2="14" />}
      {isLate && <line className={css.over} x1={percent(due.at)} x2={percent(today.at)} y1="14" y2="14" />}
      {marks.map((mark) => (
        <Sign key={`${mark.kind} ${mark.on}`} mark={mark} />
      ))}
    </svg>
  );
}

function Sign({ mark }: Readonly<{ mark: ClockMark }>) {
  const x = percent(mark.at);
  switch (mark.kind) {
    case 'paused':
      return <line className={css.pause} x1={x} x2={percent(mark.untilAt)} y1="14" y2="14" />;
    case 'today':
      return <line className={css.today} x1={x} x2={x} y1="1" y2="27" />;
    case 'moved':
      return <circle className={css.moved} cx={x} cy="14" r="4.5" />;
    case 'original':
      return <circle className={css.original} cx={x} cy="14" r="5" />;
    default:
      return <circle className={css.end} cx={x} cy="14" r="6" />;
  }
}

/** The same line in words, a day each. */
export function ClockWords(props: Props) {
  const { t } = useTranslation();
  const marks = useMarks(props);
  if (marks.length === 0) return <p className="soft">{t('casePage.clock.none')}</p>;
  return (
    <ol className={`plain ${css.words}`} aria-label={t('casePage.clock.label')}>
      {marks.map((mark) => (
        <li key={`${mark.kind} ${mark.on}`} className={css.word} data-kind={mark.kind}>
          <time dateTime={mark.on}>{mark.on}</time>
          <span>
            <MarkText mark={mark} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function MarkText({ mark }: Readonly<{ mark: ClockMark }>) {
  const { t } = useTranslation();
  const words = useWords();
  if (mark.kind === 'moved') {
    return (
      <>
        {words(mark.cause)} <span className="soft">{t('casePage.clock.moved', { date: mark.to })}</span>
      </>
    );
  }
  if (mark.kind !== 'paused') return t(`casePage.clock.${mark.kind}`);
  if (mark.isOpen) return t('casePage.clock.pausedOpen');
  return (
    <>
      {t('casePage.clock.paused')}{' '}
      <span className="soft">{t('casePage.clock.pausedFor', { from: mark.on, to: mark.until, n: mark.days })}</span>
    </>
  );
}
