import { Button } from '@mantine/core';
import { urgingStatuses, type UrgingAction, type UrgingSummary } from '@bihuan/contracts';
import { IconDownload } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useHasPdf } from '../../../shared/reference/read-document-formats';
import { useWords } from '../../../shared/i18n/use-words';
import { momentText } from '../../../shared/lib/dates';
import { ColourBadge } from './colour-badge';
import css from './escalation.module.css';
import { UrgingStepDialog } from './urging-step';
import { UrgingText } from './urging-text';

type Props = Readonly<{ urging: UrgingSummary; isOnCase?: boolean }>;

/** One notice: what and to whom, where it stands, and what the reader may do. */
export function UrgingEntry({ urging, isOnCase = false }: Props) {
  const words = useWords();
  const { colour, number, title, unit, status, case: of } = urging;
  return (
    <li className={css.entry} data-colour={colour}>
      <div className={css.head}>
        <span className={css.name}>
          <ColourBadge colour={colour} />
          {number && <span className={css.number}>{number}</span>}
        </span>
        <span className={css.status}>{words(urgingStatuses[status])}</span>
      </div>
      <div className={css.title}>{title}</div>
      <div className="soft small">
        {unit.name}
        {!isOnCase && (
          <>
            {' · '}
            <Link to={`/cases/${of.id}`}>{of.number}</Link>
          </>
        )}
      </div>
      <Course urging={urging} />
      <Deeds urging={urging} />
    </li>
  );
}

/** What happened to it so far, one line each. */
function Course({ urging }: Props) {
  const { t } = useTranslation();
  const { draftedAt, draftedBy, approval, issuedAt, receivedAt, receivedBy, droppedAt, answerBy } = urging;
  const by = (who: string | null, at: string) => ({ who: who ?? t('escalation.ladder'), at: momentText(at) });
  const lines = [
    draftedAt && t('escalation.course.drafted', by(draftedBy, draftedAt)),
    approval && t('escalation.course.approved', by(approval.by, approval.at)),
    issuedAt && t('escalation.course.issued', { at: momentText(issuedAt) }),
    receivedAt && t('escalation.course.received', by(receivedBy, receivedAt)),
    droppedAt &&
      t('escalation.course.dropped', { ...by(urging.droppedBy, droppedAt), reason: urging.dropReason ?? '' }),
  ].filter((line) => typeof line === 'string');
  return (
    <div className={`soft small ${css.course}`}>
      <span>{t('escalation.course.answerBy', { date: answerBy })}</span>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
      {urging.status === 'issued' && !urging.waits && <span>{t('escalation.course.waitsNoMore')}</span>}
    </div>
  );
}

function Deeds({ urging }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const id = useId();
  const hasPdf = useHasPdf();
  const [isRead, setIsRead] = useState(false);
  const [doing, setDoing] = useState<UrgingAction | null>(null);
  const possible = urging.actions.filter(({ refusal }) => refusal === null);
  const refused = urging.actions.filter(({ refusal }) => refusal !== null);
  const ofWhat = <span className="visually-hidden">{urging.number ?? urging.title}</span>;
  const primary: readonly UrgingAction[] = ['approve', 'issue', 'receive'];
  const ordered = possible.toSorted((a, b) => Number(primary.includes(b.action)) - Number(primary.includes(a.action)));
  return (
    <>
      <div className={`row ${css.deeds}`}>
        {ordered.map(({ action }) => (
          <Button
            key={action}
            size="sm"
            variant={primary.includes(action) ? 'filled' : 'default'}
            onClick={() => setDoing(action)}
          >
            {t(`escalation.actions.${action}`)}
            {ofWhat}
          </Button>
        ))}
        <Button size="sm" variant="subtle" aria-expanded={isRead} aria-controls={id} onClick={() => setIsRead(!isRead)}>
          {t(isRead ? 'escalation.fold' : 'escalation.read')}
          {ofWhat}
        </Button>
        <Button
          size="sm"
          variant="subtle"
          component="a"
          href={`/api/urging-documents/${urging.id}/document`}
          download
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('escalation.download')}
          {ofWhat}
        </Button>
        {hasPdf && (
          <Button
            size="sm"
            variant="subtle"
            component="a"
            href={`/api/urging-documents/${urging.id}/document?format=pdf`}
            download
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t('common.pdf')}
            {ofWhat}
          </Button>
        )}
      </div>
      {refused.map(({ action, refusal }) => (
        <p key={action} className={`soft small ${css.refused}`}>
          {t('escalation.cannot', { action: t(`escalation.actions.${action}`), why: refusal ? words(refusal) : '' })}
        </p>
      ))}
      <div id={id} hidden={!isRead}>
        {isRead && <UrgingText urging={urging} />}
      </div>
      {doing && <UrgingStepDialog urging={urging} action={doing} onClose={() => setDoing(null)} />}
    </>
  );
}
