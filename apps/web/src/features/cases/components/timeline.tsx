import { SegmentedControl } from '@mantine/core';
import { isRecovery, journalKinds, type JournalEntry, type JournalKind } from '@bihuan/contracts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage, useWords } from '../../../shared/i18n/use-words';
import { longDate, momentText, timeText } from '../../../shared/lib/dates';
import { DefinitionList } from '../../../shared/ui/definition-list';
import { Loaded } from '../../../shared/ui/loaded';
import { Pager } from '../../../shared/ui/pager';
import { Panel } from '../../../shared/ui/panel';
import { useIsNarrow } from '../../../shared/ui/use-is-narrow';
import { useJournal } from '../api/list-journal';
import { byDay, type TimelineDay } from '../lib/timeline';
import css from './timeline.module.css';

/** So many entries are printed: the whole file of a case has them all. */
const PRINTED = 8;

/** Who did what when, day by day from the newest; nothing here can be changed. */
export function Timeline({ caseId }: Readonly<{ caseId: string }>) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const [kind, setKind] = useState<JournalKind | null>(null);
  const query = useJournal(caseId, { page, kind });
  return (
    <Panel title={t('cases.journal')}>
      <KindFilter
        kind={kind}
        onKind={(next) => {
          setKind(next);
          setPage(1);
        }}
      />
      <Loaded query={query} lines={5}>
        {(journal) => (
          <>
            {journal.total === 0 && <p className="soft prose">{t('casePage.timeline.none')}</p>}
            <p className={css.short}>
              {journal.total > PRINTED && t('casePage.timeline.short', { n: PRINTED, total: journal.total })}
            </p>
            <div className={css.days}>
              {byDay(journal.items).map((day) => (
                <Day key={day.day} day={day} firstPrinted={journal.items[PRINTED]?.sequence ?? 0} />
              ))}
            </div>
            <div className="no-print">
              <Pager of={journal} onPage={setPage} />
            </div>
          </>
        )}
      </Loaded>
    </Panel>
  );
}

type FilterProps = Readonly<{ kind: JournalKind | null; onKind: (kind: JournalKind | null) => void }>;

function KindFilter({ kind, onKind }: FilterProps) {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  const choices = [
    { value: '', label: t('casePage.timeline.all') },
    ...journalKinds.map((value) => ({ value, label: t(`casePage.timeline.${value}`) })),
  ];
  return (
    <SegmentedControl
      className={`${css.kinds} no-print`}
      size="sm"
      orientation={isNarrow ? 'vertical' : 'horizontal'}
      fullWidth={isNarrow}
      aria-label={t('casePage.timeline.kind')}
      data={choices}
      value={kind ?? ''}
      onChange={(value) => onKind(journalKinds.find((known) => known === value) ?? null)}
    />
  );
}

function Day({ day: { day, entries }, firstPrinted }: Readonly<{ day: TimelineDay; firstPrinted: number }>) {
  const language = useLanguage();
  const isPrinted = entries.some(({ sequence }) => sequence > firstPrinted);
  return (
    <section data-printed={isPrinted || undefined}>
      <h3 className={css.day}>
        <time dateTime={day}>{longDate(day, language)}</time>
      </h3>
      <ol className={`plain ${css.list}`}>
        {entries.map((entry) => (
          <Entry key={entry.sequence} entry={entry} isPrinted={entry.sequence > firstPrinted} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry, isPrinted }: Readonly<{ entry: JournalEntry; isPrinted: boolean }>) {
  const { t } = useTranslation();
  const words = useWords();
  const by = entry.byUnit ? t('cases.journalBy', { by: entry.by, unit: entry.byUnit }) : entry.by;
  const moved = entry.from && words(entry.from) !== words(entry.to);
  const recovers = isRecovery(entry.type);
  return (
    <li className={css.entry} data-recovery={recovers || undefined} data-printed={isPrinted || undefined}>
      {recovers && (
        <div className={css.recovery}>
          <IconAlertTriangle size={18} aria-hidden />
          {t('course.recovery.mark')}
        </div>
      )}
      <div className={css.head}>
        <time dateTime={entry.at} title={momentText(entry.at)} className={css.time}>
          {timeText(entry.at)}
        </time>
        <strong>{words(entry.label)}</strong>
        <span className="soft">{by}</span>
        {moved && entry.from && (
          <span className={css.step}>{t('cases.journalStep', { from: words(entry.from), to: words(entry.to) })}</span>
        )}
      </div>
      <DefinitionList items={entry.details.map((detail) => [words(detail.label), detail.value] as const)} />
      <div className={css.hash} title={entry.hash}>
        {t('cases.hash', { hash: entry.hash.slice(0, 12) })}
      </div>
    </li>
  );
}
