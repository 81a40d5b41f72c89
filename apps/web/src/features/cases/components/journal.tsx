import { isRecovery, type JournalEntry } from '@bihuan/contracts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { momentText } from '../../../shared/lib/dates';
import { DefinitionList } from '../../../shared/ui/definition-list';
import { Loaded } from '../../../shared/ui/loaded';
import { Pager } from '../../../shared/ui/pager';
import { Panel } from '../../../shared/ui/panel';
import { useJournal } from '../api/list-journal';
import css from './journal.module.css';

/** Who did what when; nothing here can be changed. */
export function Journal({ caseId }: Readonly<{ caseId: string }>) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const query = useJournal(caseId, page);
  return (
    <Panel title={t('cases.journal')}>
      <Loaded query={query} lines={5}>
        {(journal) => (
          <>
            <ol className={`plain ${css.list}`}>
              {journal.items.map((entry) => (
                <Entry key={entry.sequence} entry={entry} />
              ))}
            </ol>
            <Pager of={journal} onPage={setPage} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function Entry({ entry }: Readonly<{ entry: JournalEntry }>) {
  const { t } = useTranslation();
  const words = useWords();
  const by = entry.byUnit ? t('cases.journalBy', { by: entry.by, unit: entry.byUnit }) : entry.by;
  const moved = entry.from && words(entry.from) !== words(entry.to);
  const recovers = isRecovery(entry.type);
  return (
    <li className={css.entry} data-recovery={recovers || undefined}>
      {recovers && (
        <div className={css.recovery}>
          <IconAlertTriangle size={18} aria-hidden />
          {t('course.recovery.mark')}
        </div>
      )}
      <div className={css.head}>
        <strong>{words(entry.label)}</strong>
        <time dateTime={entry.at} className="soft">
          {momentText(entry.at)}
        </time>
      </div>
      <div className="soft">
        {by}
        {moved && entry.from && <> · {t('cases.journalStep', { from: words(entry.from), to: words(entry.to) })}</>}
      </div>
      <DefinitionList items={entry.details.map((detail) => [words(detail.label), detail.value] as const)} />
      <div className={css.hash} title={entry.hash}>
        {t('cases.hash', { hash: entry.hash.slice(0, 12) })}
      </div>
    </li>
  );
}
