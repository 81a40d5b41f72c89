import { Button } from '@mantine/core';
import { caseRoles, requestStatuses, type CaseView, type RequestStatus, type RequestView } from '@bihuan/contracts';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleX,
  IconClockOff,
  IconHourglass,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { momentText } from '../../../shared/lib/dates';
import { useSession } from '../../../shared/session/session-context';
import { DefinitionList } from '../../../shared/ui/definition-list';
import { Panel } from '../../../shared/ui/panel';
import { mayRaiseAbout } from '../lib/case-choices';
import css from './requests.module.css';

type Props = Readonly<{ view: CaseView; onChoose: (type: string, about?: string) => void }>;
type OneProps = Props & Readonly<{ request: RequestView }>;

const signs: Readonly<Record<RequestStatus, Icon>> = {
  open: IconHourglass,
  granted: IconCircleCheck,
  refused: IconCircleX,
  withdrawn: IconArrowBackUp,
  lapsed: IconClockOff,
};

/** What was asked for, those that wait for a decision first, with what the reader may do about each. */
export function Requests({ view, onChoose }: Props) {
  const { t } = useTranslation();
  if (view.requests.length === 0) return null;
  const isOpen = ({ status }: RequestView) => status === 'open';
  const open = view.requests.filter(isOpen);
  const sorted = [...open, ...view.requests.filter((request) => !isOpen(request))];
  return (
    <Panel title={t('course.requests.title')} aside={open.length > 0 && t('course.requests.open', { n: open.length })}>
      <ul className={`plain ${css.list}`}>
        {sorted.map((request) => (
          <OneRequest key={request.id} request={request} view={view} onChoose={onChoose} />
        ))}
      </ul>
    </Panel>
  );
}

function OneRequest({ request, view, onChoose }: OneProps) {
  const { t } = useTranslation();
  const words = useWords();
  const { status, decision } = request;
  const Sign = signs[status];
  const who = request.unit ? t('cases.journalBy', { by: request.askedBy, unit: request.unit.name }) : request.askedBy;
  return (
    <li className={css.request} data-open={status === 'open' || undefined}>
      <div className={css.head}>
        <strong>{words(request.label)}</strong>
        <span className={css.status} data-status={status}>
          <Sign size={18} aria-hidden />
          {words(requestStatuses[status])}
        </span>
      </div>
      <div className="soft small">{t('course.requests.askedBy', { who, at: momentText(request.askedAt) })}</div>
      <Marks request={request} />
      <DefinitionList items={request.details.map(({ label, value }) => [words(label), value] as const)} />
      <Decided request={request} />
      {decision && <p className={css.decision}>{t('course.requests.decision', { text: decision })}</p>}
      {status === 'open' && <Decide request={request} view={view} onChoose={onChoose} />}
    </li>
  );
}

/** By when it is to be decided, and what is late about it: the asking, the deciding. */
function Marks({ request: { late, status, decideBy } }: Readonly<{ request: RequestView }>) {
  const { t } = useTranslation();
  const { today } = useSession();
  const isOpen = status === 'open';
  const isOverdue = isOpen && decideBy !== null && decideBy < today;
  return (
    <div className={css.marks}>
      {isOpen && decideBy && <span>{t('course.requests.decideBy', { date: decideBy })}</span>}
      {isOverdue && <Mark text={t('course.requests.overdue')} />}
      {late && <Mark text={t('course.requests.late')} />}
    </div>
  );
}

function Mark({ text }: Readonly<{ text: string }>) {
  return (
    <span className={css.mark}>
      <IconAlertTriangle size={16} aria-hidden />
      {text}
    </span>
  );
}

function Decided({ request: { status, decidedBy, decidedAt } }: Readonly<{ request: RequestView }>) {
  const { t } = useTranslation();
  if (!decidedAt) return null;
  const at = momentText(decidedAt);
  if (status === 'withdrawn') return <div className="soft small">{t('course.requests.withdrawnAt', { at })}</div>;
  return (
    <div className="soft small">
      {decidedBy ? t('course.requests.decidedBy', { who: decidedBy, at }) : t('course.requests.decidedAt', { at })}
    </div>
  );
}

/** What the reader may do about an open request; to whoever may not grant it, it says who decides. */
function Decide({ request, view, onChoose }: OneProps) {
  const { t } = useTranslation();
  const words = useWords();
  const { id, event } = request;
  const labelOf = (type: string) => view.allowedEvents.find((allowed) => allowed.type === type)?.label;
  const granting = labelOf(event);
  const ruling = labelOf('unit.designated');
  const deciders = view.refusedEvents.find(({ type }) => type === event)?.who ?? [];
  const answers = [
    { type: 'request.refused', text: t('course.requests.refuse') },
    { type: 'unit.designated', text: ruling && words(ruling) },
    { type: 'request.withdrawn', text: t('course.requests.withdraw') },
  ].filter(({ type }) => mayRaiseAbout(view, type, id));
  const ofWhat = <span className="visually-hidden">{words(request.label)}</span>;
  return (
    <>
      <div className={`row ${css.deeds}`}>
        {granting && (
          <Button size="sm" onClick={() => onChoose(event)}>
            {event === 'objection.sustained' ? words(granting) : t('course.requests.grant')}
            {ofWhat}
          </Button>
        )}
        {answers.map(({ type, text }) => (
          <Button key={type} size="sm" variant="default" onClick={() => onChoose(type, id)}>
            {text}
            {ofWhat}
          </Button>
        ))}
      </div>
      {!granting && deciders.length > 0 && (
        <div className="soft small">
          {t('course.requests.whoDecides', { who: deciders.map((role) => words(caseRoles[role])).join('、') })}
        </div>
      )}
    </>
  );
}
