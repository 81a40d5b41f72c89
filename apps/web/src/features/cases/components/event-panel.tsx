import { Button } from '@mantine/core';
import type { CaseView } from '@bihuan/contracts';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { useWorkflows } from '../../../shared/reference/list-workflows';
import { useSession } from '../../../shared/session/session-context';
import { useDrafts } from '../api/drafts';
import { chooseDraft, draftNamed } from '../lib/choose-draft';
import { readDraft } from '../lib/draft-storage';
import { typedText } from '../lib/event-form';
import { draftNames, purposeOf } from '../lib/purpose';
import { EventForm } from './event-form';
import css from './event-panel.module.css';
import { Differences } from './stale-notice';

type Props = Readonly<{ type: string; about: string | null; view: CaseView; onClose: () => void }>;

/** The form of one event, opened above the case so that the case can be read while it is filled in. */
export function EventPanel({ type, about, view, onClose }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const purpose = purposeOf(view, type, about);
  const name = useEventName(view, type);
  const [opened] = useState(view);
  const isWaiting = useDrafts(view.id).isLoading; // what was typed before comes back with the form, not after it
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <section className={css.panel} aria-labelledby="event-title">
      <div className={css.head}>
        <h2 className={css.title} id="event-title" tabIndex={-1} ref={heading}>
          {purpose ? t('cases.form.title', { label: name }) : t('cases.form.notNow', { label: name })}
        </h2>
        <Button variant="subtle" leftSection={<IconX size={18} aria-hidden />} onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
      {purpose && isWaiting && <output>{t('common.loading')}</output>}
      {purpose && !isWaiting && <EventForm purpose={purpose} opened={opened} view={view} onClose={onClose} />}
      {!purpose && <NotNow type={type} about={about} opened={opened} view={view} />}
    </section>
  );
}

/** The event in the words of the definition, also when the case has moved on from it. */
function useEventName(view: CaseView, type: string): string {
  const words = useWords();
  const edges = useWorkflows().find((workflow) => workflow.id === view.workflow.id)?.edges ?? [];
  const offered = [...view.allowedEvents, ...view.askableEvents, ...view.oversightEvents, ...view.recoveryEvents];
  const known = [...offered, ...view.refusedEvents].find((event) => event.type === type);
  const label = known?.label ?? edges.find((edge) => edge.event === type)?.label;
  return label ? words(label) : type;
}

/** The event is no longer possible: why, and what had been typed for it. */
function NotNow({ type, about, opened, view }: Omit<Props, 'onClose'> & Readonly<{ opened: CaseView }>) {
  const { t } = useTranslation();
  const words = useWords();
  const { person } = useSession();
  const reasons = view.refusedEvents.find((event) => event.type === type)?.reasons ?? [];
  const { data: drafts } = useDrafts(view.id);
  const typed = draftNames(opened, type, about).flatMap((name) => {
    const inTab = readDraft({ personId: person.id, caseId: view.id, type: name });
    return typedText(chooseDraft(inTab, drafts && draftNamed(drafts, name)) ?? {});
  });
  return (
    <>
      {reasons.map((reason) => (
        <p key={reason.code} className="prose">
          {words(reason.reason)}
        </p>
      ))}
      {view.version !== opened.version && <Differences opened={opened} view={view} />}
      {reasons.length === 0 && <p className="prose">{t('cases.form.notNowText')}</p>}
      {typed.map((text) => (
        <blockquote key={text} className={css.kept}>
          {text}
        </blockquote>
      ))}
    </>
  );
}
