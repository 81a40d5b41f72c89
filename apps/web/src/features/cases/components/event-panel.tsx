import { Button } from '@mantine/core';
import type { CaseView } from '@bihuan/contracts';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { readDraft } from '../lib/draft-storage';
import { typedText } from '../lib/event-form';
import { isCaseEventType } from '../lib/event-types';
import { EventForm } from './event-form';
import css from './event-panel.module.css';

type Props = Readonly<{ type: string; view: CaseView; onClose: () => void }>;

/** The form of one event, opened above the case so that the case can be read while it is filled in. */
export function EventPanel({ type, view, onClose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const allowed = view.allowedEvents.find((event) => event.type === type);
  const refused = view.refusedEvents.find((event) => event.type === type);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const label = (allowed ?? refused)?.label;
  const name = label ? words(label) : type;
  return (
    <section className={css.panel} aria-labelledby="event-title">
      <div className={css.head}>
        <h2 className={css.title} id="event-title" tabIndex={-1} ref={heading}>
          {allowed ? t('cases.form.title', { label: name }) : t('cases.form.notNow', { label: name })}
        </h2>
        <Button variant="subtle" leftSection={<IconX size={18} aria-hidden />} onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
      {allowed && isCaseEventType(type) ? (
        <EventForm event={allowed} type={type} view={view} onClose={onClose} />
      ) : (
        <NotNow type={type} view={view} />
      )}
    </section>
  );
}

/** The event is no longer possible: why, and what had been typed for it. */
function NotNow({ type, view }: Readonly<{ type: string; view: CaseView }>) {
  const { t } = useTranslation();
  const words = useWords();
  const reasons = view.refusedEvents.find((event) => event.type === type)?.reasons ?? [];
  const typed = typedText(readDraft(view.id, type) ?? {});
  return (
    <>
      {reasons.map((reason) => (
        <p key={reason.code} className="prose">
          {words(reason.reason)}
        </p>
      ))}
      {reasons.length === 0 && <p className="prose">{t('cases.form.notNowText')}</p>}
      {typed.map((text) => (
        <blockquote key={text} className={css.kept}>
          {text}
        </blockquote>
      ))}
    </>
  );
}
